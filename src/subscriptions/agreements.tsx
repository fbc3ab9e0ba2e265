import type { Language } from "../platform/i18n.ts";
import { Part } from "../ui/page.tsx";
import { dateText } from "../ui/time.tsx";
import type { PastConsent } from "./consent-store.ts";
import { text } from "./standing-text.ts";

type AgreementsProps = { history: readonly PastConsent[]; language: Language; zone: string };

/** What a reader agreed to, act by act; newest first. */
export function Agreements({ history, language, zone }: AgreementsProps) {
  const words = text(language);
  return (
    <Part title={words.history}>
      {history.map((consent) => (
        <Agreed consent={consent} said={words[consent.act]} language={language} zone={zone} />
      ))}
    </Part>
  );
}

type AgreedProps = { consent: PastConsent; said: string; language: Language; zone: string };

/** One act; the words that stood there unfold. */
function Agreed({ consent, said: what, language, zone }: AgreedProps) {
  const { at, wording, language: spoken } = consent;
  const line = `${dateText(at, language, zone, "minute")} – ${what}`;
  if (wording === "") return <p>{line}</p>;
  return (
    <details class="fold">
      <summary>{line}</summary>
      <p lang={spoken} dir="auto">
        {wording}
      </p>
    </details>
  );
}
