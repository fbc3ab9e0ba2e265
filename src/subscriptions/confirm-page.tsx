import type { Language } from "../platform/i18n.ts";
import { SubmitRow } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { dateText } from "../ui/time.tsx";
import { text as why } from "./blocked-text.ts";
import type { Block } from "./find-subscription.ts";
import { text } from "./text.ts";
import { wordingNow } from "./wording.ts";

type ConfirmProps = {
  language: Language;
  action: string;
  email: string;
  hubName: string;
  /** What confirming lifts, and the zone in which its day is told. */
  blocked: Block | undefined;
  zone: string;
};

/** A mail scanner that follows links sees this and changes nothing. */
export function ConfirmPage({ language, action, email, hubName, blocked, zone }: ConfirmProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.confirmTitle} lead={words.confirm(email)} />
      {blocked && (
        <p>{why(language)[`${blocked.reason}Confirm`](dateText(blocked.at, language, zone, "day"))}</p>
      )}
      <form method="post" action={action}>
        <p class="hint">{wordingNow(language, hubName)}</p>
        <SubmitRow label={words.confirmButton} language={language} />
      </form>
    </>
  );
}
