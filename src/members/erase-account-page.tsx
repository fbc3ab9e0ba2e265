import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { ErrorSummary, Field, SubmitRow, type FieldErrors } from "../ui/form/index.ts";
import { PageHead, Points } from "../ui/page.tsx";
import { text } from "./erase-text.ts";

type EraseAccountProps = { language: Language; handle: string; typed: string; errors: FieldErrors };

/** What goes with an account, what stays, and a handle to type: no link and no slip of a finger erases it. */
export function EraseAccountPage({ language, handle, typed, errors }: EraseAccountProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Points title={words.goes} points={[words.account, words.reader]} />
      <Points title={words.stays} points={[words.posts, words.mentions]} />
      <form method="post" action={paths.settingsErase()}>
        <ErrorSummary errors={errors} language={language} />
        <Field
          name="handle"
          label={words.handle}
          hint={words.handleHint(handle)}
          language={language}
          required
          autocomplete="off"
          value={typed}
          error={errors.handle}
        />
        <SubmitRow
          label={words.button}
          language={language}
          cancel={{ href: paths.settings(), label: words.cancel }}
        />
      </form>
    </>
  );
}
