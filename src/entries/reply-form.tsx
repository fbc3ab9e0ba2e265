import { raw } from "hono/html";
import { kept, type Language } from "../platform/i18n.ts";
import { ErrorSummary, Hidden, SubmitRow, TextArea, type FieldErrors } from "../ui/form/index.ts";
import { text } from "./text.ts";

type ReplyFormProps = {
  action: string;
  /** Made anew for each form, so that one form makes one reply. */
  id: string;
  parent?: string | undefined;
  label: string;
  language: Language;
  /** BCP 47 language of the entry. */
  contentLanguage: string;
  value?: string;
  errors?: FieldErrors;
  previewHtml?: string | undefined;
};

export function ReplyForm(props: ReplyFormProps) {
  const {
    action,
    id,
    parent = "",
    label,
    language,
    contentLanguage,
    value,
    errors = {},
    previewHtml,
  } = props;
  return (
    <form method="post" action={action} class="stack" id="reply">
      <ErrorSummary errors={errors} language={language} />
      <Hidden values={{ id, ...(parent === "" ? {} : { parent }) }} />
      <TextArea
        name="body"
        label={label}
        language={language}
        contentLanguage={contentLanguage}
        value={value}
        error={errors.body}
        rows={7}
        required
        markdown
        previewHtml={previewHtml}
      />
      <SubmitRow label={text(language).postReply} language={language} preview="body" />
    </form>
  );
}

/** Stands for the new reply's id in content that is rendered once and shown to many. */
export const idMark = "\u0001id\u0001";

/** The empty form, which is the same on every page of a language but for where it goes: rendered once. Its id is `idMark`. */
export function emptyReplyForm(action: string, contentLanguage: string, language: Language) {
  // The action is made by us, of letters, digits and slashes.
  return raw(template(`${language} ${contentLanguage}`).replace(actionMark, () => action));
}

const actionMark = "%action%";

const template = kept((key) => {
  const [language, contentLanguage = ""] = key.split(" ") as [Language, string];
  const label = text(language).yourReply;
  return (
    <ReplyForm
      action={actionMark}
      id={idMark}
      label={label}
      language={language}
      contentLanguage={contentLanguage}
    />
  ).toString();
});
