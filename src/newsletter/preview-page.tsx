import { paths } from "../paths.ts";
import { SubmitRow } from "../ui/form/index.ts";
import type { Language } from "../platform/i18n.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { tongue } from "../ui/tongue.ts";
import type { Issue } from "./newsletter.ts";
import { EditionFields } from "./sending-part.tsx";
import { text } from "./text.ts";

type PreviewProps = {
  issue: Issue;
  edition: string;
  /** Of the mail. */
  mailLanguage: Language;
  letter: { subject: string; text: string };
  language: Language;
};

/** The mail as one reader gets it: drawn in a frame of its own, and as text. */
export function PreviewPage({ issue, edition, mailLanguage, letter, language }: PreviewProps) {
  const words = text(language);
  return (
    <>
      <PageHead
        title={words.preview}
        lead={words.previewLead}
        action={{ href: paths.editIssue(issue), label: words.back }}
      />
      <form method="get" action={paths.issueDesk(issue, "preview")} class="stack">
        <EditionFields language={language} edition={edition} tongue={mailLanguage} />
        <SubmitRow label={words.show} language={language} />
      </form>
      <MailParts
        subject={letter.subject}
        mail={paths.issueDesk(issue, "mail", { edition, tongue: mailLanguage })}
        plain={letter.text}
        mailLanguage={mailLanguage}
        language={language}
      />
    </>
  );
}

type MailPartsProps = {
  subject: string;
  /** Where its HTML is. */
  mail: string;
  plain: string;
  mailLanguage: Language;
  language: Language;
};

export function MailParts({ subject, mail, plain, mailLanguage, language }: MailPartsProps) {
  const words = text(language);
  return (
    <>
      <section class="part">
        <header class="part-head">
          <h2 {...tongue(mailLanguage)}>{subject}</h2>
          <a href={mail}>{words.openMail}</a>
        </header>
        <iframe src={mail} title={subject} width="100%" height="720" sandbox="allow-popups" />
      </section>
      <Part title={words.asText}>
        <div class="field">
          <textarea readonly rows={24} {...tongue(mailLanguage)} aria-label={words.asText}>
            {"\n" + plain}
          </textarea>
        </div>
      </Part>
    </>
  );
}
