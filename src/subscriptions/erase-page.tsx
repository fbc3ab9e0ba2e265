import type { Language } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { SubmitRow } from "../ui/form/index.ts";
import { PageHead, Points } from "../ui/page.tsx";
import { text } from "./own-data-text.ts";

type EraseProps = {
  language: Language;
  email: string;
  /** Where the button posts. */
  action: string;
  /** The reader's own page. */
  own: string;
  /** The button sends a link to the address; else it erases. */
  byMail: boolean;
};

/** What goes, what stays, and the button: looking erases nothing. */
export function ErasePage({ language, email, action, own, byMail }: EraseProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.title} lead={byMail ? words.byMail(email) : words.lead(email)} />
      <Points title={words.goes} points={[words.subscription, words.mails]} />
      <Points title={words.stays} points={[words.fingerprint, words.account, words.inFlight]} />
      <form method="post" action={action}>
        <SubmitRow
          label={byMail ? words.send : words.button}
          language={language}
          cancel={{ href: own, label: words.cancel }}
        />
      </form>
    </>
  );
}

/** The link of a mail that is older than it works. */
export function LatePage({ language, anew }: { language: Language; anew: string }) {
  const words = text(language);
  return <PageHead title={words.lateTitle} lead={words.late} action={{ href: anew, label: words.anew }} />;
}

export function ErasedPage({ language }: { language: Language }) {
  const words = text(language);
  return (
    <PageHead
      title={words.doneTitle}
      lead={words.done}
      action={{ href: paths.subscribe(), label: words.again }}
    />
  );
}
