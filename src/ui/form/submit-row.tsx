import type { Child } from "hono/jsx";
import type { Language } from "../../platform/i18n.ts";
import { fieldId } from "./errors.ts";
import { text } from "./text.ts";

type SubmitRowProps = {
  label: string;
  language: Language;
  /** Name of the Markdown field that can be previewed; the button posts `preview=1` with the whole form. */
  preview?: string | undefined;
  /** Where going back leads; a plain link. */
  cancel?: { href: string; label: string };
  children?: Child;
};

export function SubmitRow({ label, language, preview, cancel, children }: SubmitRowProps) {
  return (
    <div class="submit">
      <button class="primary" data-sending={text(language).sending}>
        {label}
      </button>
      {preview && (
        <button name="preview" value="1" formnovalidate data-previews={fieldId(preview)}>
          {text(language).preview}
        </button>
      )}
      {cancel && <a href={cancel.href}>{cancel.label}</a>}
      {children}
    </div>
  );
}
