import type { Language } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { SubmitRow } from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { text } from "./own-data-text.ts";

/** What goes, what stays, and the button: looking erases nothing. */
export function ErasePage({ language, token, email }: { language: Language; token: string; email: string }) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.title} lead={words.lead(email)} />
      <Part title={words.goes}>
        <ul>
          <li>{words.subscription}</li>
          <li>{words.mails}</li>
        </ul>
      </Part>
      <Part title={words.stays}>
        <ul>
          <li>{words.fingerprint}</li>
          <li>{words.account}</li>
          <li>{words.inFlight}</li>
        </ul>
      </Part>
      <form method="post" action={paths.eraseSubscription(token)}>
        <SubmitRow
          label={words.button}
          language={language}
          cancel={{ href: paths.subscription(token), label: words.cancel }}
        />
      </form>
    </>
  );
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
