import type { Language } from "../platform/i18n.ts";
import { ErrorSummary, Field, SubmitRow, type FieldErrors } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { memberLimits, type JoinForm } from "./member.ts";
import { text } from "./text.ts";

type JoinProps = {
  language: Language;
  action: string;
  typed: JoinForm;
  organisations: readonly string[];
  errors?: FieldErrors;
};

export function JoinPage({ language, action, typed, organisations, errors = {} }: JoinProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.join} lead={words.joinLead} />
      <form method="post" action={action}>
        <ErrorSummary errors={errors} language={language} />
        <Field
          name="name"
          label={words.name}
          language={language}
          required
          autocomplete="name"
          maxLength={memberLimits.name}
          value={typed.name}
          error={errors.name}
        />
        <Field
          name="handle"
          label={words.handle}
          hint={words.handleHint}
          language={language}
          required
          autocomplete="username"
          maxLength={memberLimits.handle}
          value={typed.handle}
          error={errors.handle}
        />
        <Field
          name="organisation"
          label={words.organisation}
          hint={words.organisationHint}
          language={language}
          autocomplete="organization"
          list="organisations"
          maxLength={memberLimits.organisation}
          value={typed.organisation}
          error={errors.organisation}
        />
        <datalist id="organisations">
          {organisations.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <SubmitRow label={words.joinNow} language={language} />
      </form>
    </>
  );
}
