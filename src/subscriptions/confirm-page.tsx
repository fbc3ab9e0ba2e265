import type { Language } from "../platform/i18n.ts";
import { SubmitRow } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { text } from "./text.ts";
import { wordingNow } from "./wording.ts";

type ConfirmProps = { language: Language; action: string; email: string; hubName: string };

/** A mail scanner that follows links sees this and changes nothing. */
export function ConfirmPage({ language, action, email, hubName }: ConfirmProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.confirmTitle} lead={words.confirm(email)} />
      <form method="post" action={action}>
        <p class="hint">{wordingNow(language, hubName)}</p>
        <SubmitRow label={words.confirmButton} language={language} />
      </form>
    </>
  );
}
