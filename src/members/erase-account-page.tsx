import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { ErrorSummary, Field, SubmitRow, type FieldErrors } from "../ui/form/index.ts";
import { PageHead, Part } from "../ui/page.tsx";
import { text } from "./erase-text.ts";

type EraseAccountProps = { language: Language; handle: string; typed: string; errors: FieldErrors };

/** What goes with an account, what stays, and a handle to type: no link and no slip of a finger erases it. */
export function EraseAccountPage({ language, handle, typed, errors }: EraseAccountProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Part title={words.goes}>
        <div class="prose">
          <ul>
            <li>{words.account}</li>
            <li>{words.reader}</li>
          </ul>
        </div>
      </Part>
      <Part title={words.stays}>
        <div class="prose">
          <ul>
            <li>{words.posts}</li>
            <li>{words.mentions}</li>
          </ul>
        </div>
      </Part>
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
