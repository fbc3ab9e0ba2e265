import type { Language } from "../../platform/i18n.ts";
import { describedBy, fieldId } from "./errors.ts";
import { MarkdownHelp } from "./markdown-help.tsx";
import { Preview } from "./preview.tsx";
import { Row, type RowProps } from "./row.tsx";
import { text } from "./text.ts";

type TextAreaProps = RowProps & {
  value?: string | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
  /** Language of what is written, when known: sets spelling check and fonts. */
  contentLanguage?: string | undefined;
  /** Formatting help, a preview, and a draft kept on the device. */
  markdown?: boolean | undefined;
  /** The server's answer to the preview button, when it was pressed: safe HTML. */
  previewHtml?: string | undefined;
};

export function TextArea(props: TextAreaProps) {
  const { name, value = "", rows = 8, hint, error, language, markdown } = props;
  return (
    <Row {...props}>
      <textarea
        id={fieldId(name)}
        name={name}
        rows={rows}
        dir="auto"
        lang={props.contentLanguage}
        required={props.required}
        maxlength={props.maxLength}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(name, hint, error)}
        {...(markdown && draftWords(language))}
      >
        {/* The parser drops one newline here, so a text that begins with one keeps it. */}
        {"\n" + value}
      </textarea>
      {markdown && <MarkdownHelp language={language} />}
      {markdown && <Preview name={name} language={language} html={props.previewHtml} />}
    </Row>
  );
}

function draftWords(language: Language) {
  const words = text(language);
  return { "data-draft": words.draftRestored, "data-discard": words.discard };
}
