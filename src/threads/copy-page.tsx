import type { EntryHead } from "../entries/index.ts";
import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { ErrorSummary, Field, SubmitRow, type FieldErrors } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { tongue } from "../ui/tongue.ts";
import { text } from "./copy-text.ts";

type CopyPageProps = {
  entry: Pick<EntryHead, "id" | "kind" | "slug" | "title" | "language">;
  language: Language;
  /** Members have one: they only press. */
  asksAddress: boolean;
  email?: string;
  errors?: FieldErrors;
};

/** Asks for a discussion by mail. */
export function CopyPage({ entry, language, asksAddress, email = "", errors = {} }: CopyPageProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <p>
        <a href={paths.entry(entry)} {...tongue(entry.language)}>
          {entry.title}
        </a>
      </p>
      <form method="post" action={paths.copy(entry)}>
        <ErrorSummary errors={errors} language={language} />
        {asksAddress && (
          <Field
            name="email"
            type="email"
            autocomplete="email"
            label={words.email}
            hint={words.hint}
            language={language}
            required
            maxLength={254}
            value={email}
            error={errors.email}
          />
        )}
        <SubmitRow label={words.send} language={language} />
      </form>
      {asksAddress && (
        <p>
          {words.notYet} <a href={paths.subscribe()}>{words.subscribe}</a>
        </p>
      )}
    </>
  );
}
