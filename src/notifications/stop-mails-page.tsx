import { direction, type Language } from "../platform/i18n.ts";
import { Hidden, SubmitRow } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { text } from "./text.ts";

type StopMailsProps = {
  language: Language;
  action: string;
  entry: { title: string; language: string; path: string } | null;
};

/** What the link in a mail about a reply leads to: stop following this one, or have no mail about replies at all. */
export function StopMailsPage({ language, action, entry }: StopMailsProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.stopTitle} lead={words.stopLead} />
      {entry && (
        <p>
          <a href={entry.path} lang={entry.language} dir={direction(entry.language)}>
            {entry.title}
          </a>
        </p>
      )}
      <form method="post" action={action}>
        <Hidden values={{ act: "entry" }} />
        <SubmitRow label={words.stopEntry} language={language} />
      </form>
      <form method="post" action={action}>
        <Hidden values={{ act: "all" }} />
        <p>
          <button class="quiet">{words.stopAll}</button>
        </p>
      </form>
    </>
  );
}
