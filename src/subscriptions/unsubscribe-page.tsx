import type { Language } from "../platform/i18n.ts";
import { Hidden, SubmitRow } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { leaveText } from "./leave-text.ts";
import { OwnDataLinks } from "./own-data-links.tsx";
import { text } from "./text.ts";

type UnsubscribeProps = { language: Language; action: string; email: string; preferences: string };

export function UnsubscribePage({ language, action, email, preferences }: UnsubscribeProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.endTitle} lead={words.end(email)} />
      <form method="post" action={action}>
        <Hidden values={{ act: "leave" }} />
        <SubmitRow
          label={words.endButton}
          language={language}
          cancel={{ href: preferences, label: words.rather }}
        />
      </form>
    </>
  );
}

type LeaveProps = UnsubscribeProps & { /** Where everything ends. */ everything: string };

/** From an issue of the newsletter: that alone, or everything. */
export function LeaveNewsletterPage({ language, action, everything, email, preferences }: LeaveProps) {
  const words = leaveText(language);
  return (
    <>
      <PageHead title={words.title} lead={words.lead(email)} />
      <form method="post" action={action}>
        <Hidden values={{ act: "leave" }} />
        <SubmitRow
          label={words.stop}
          language={language}
          cancel={{ href: preferences, label: text(language).rather }}
        >
          <button formaction={everything}>{words.everything}</button>
        </SubmitRow>
      </form>
    </>
  );
}

type UnsubscribedProps = Omit<UnsubscribeProps, "preferences"> & {
  /** Of the reader's own pages. */ token: string;
};

export function UnsubscribedPage({ language, action, email, token }: UnsubscribedProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.endedTitle} lead={words.ended(email)} />
      <form method="post" action={action}>
        <Hidden values={{ act: "undo" }} />
        <SubmitRow label={words.undo} language={language} />
      </form>
      <OwnDataLinks language={language} token={token} />
    </>
  );
}
