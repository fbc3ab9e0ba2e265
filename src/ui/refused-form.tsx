import type { Form } from "../platform/form.ts";
import type { Language } from "../platform/i18n.ts";
import type { Refusal } from "../platform/result.ts";
import { errorSentence } from "./error-page.tsx";
import { Field, Hidden, SubmitRow, TextArea } from "./form/index.ts";
import { PageHead } from "./page.tsx";
import { text } from "./refused-form-text.ts";

/** What people write at length; the names of these fields are the same in every form. */
const written = ["title", "body", "reason", "about"] as const;
type Written = (typeof written)[number];

/** Whether somebody wrote something into it that would be a pity to lose. */
export function holdsText(form: Form | undefined): form is Form {
  return form !== undefined && written.some((name) => form.one(name).trim() !== "");
}

type RefusedFormProps = {
  form: Form;
  refusal: Refusal;
  language: Language;
  /** Where the form was posted to. */
  action: string;
  /** The page to sign in on. */
  signIn: string;
};

/** A form that could not be taken, with all that was written: to send once signed in, or else to copy. */
export function RefusedForm(props: RefusedFormProps) {
  const words = text(props.language);
  const { refusal } = props;
  return (
    <>
      <PageHead title={words.notSent} lead={sentenceOf(refusal, props.language)} />
      {refusal.kind === "sign-in" || refusal.kind === "limited" ? <Again {...props} /> : <Copy {...props} />}
    </>
  );
}

export function refusedFormTitle(language: Language): string {
  return text(language).notSent;
}

function sentenceOf(refusal: Refusal, language: Language): string {
  const words = text(language);
  if (refusal.kind === "sign-in") return words.signedOut;
  if (refusal.kind === "limited") return errorSentence(429, language);
  return refusal.kind === "invalid" ? errorSentence(422, language) : words[refusal.kind];
}

/** The whole form once more, as it was posted. It stays open while one signs in elsewhere. */
function Again({ form, refusal, language, action, signIn }: RefusedFormProps) {
  const words = text(language);
  return (
    <form method="post" action={action} class="stack" data-refused>
      {refusal.kind === "sign-in" && (
        <p>
          {words.howToSend}{" "}
          <a href={signIn} target="_blank" rel="noopener">
            {words.signIn}
          </a>
        </p>
      )}
      <Hidden values={unseenIn(form)} />
      {form.has("title") && (
        <Field name="title" label={words.title} language={language} value={form.one("title")} required />
      )}
      {namesIn(form, "title").map((name) => (
        <TextArea
          name={name}
          label={words[name]}
          language={language}
          value={form.one(name)}
          markdown={name === "body"}
          required
        />
      ))}
      <SubmitRow label={words.sendAgain} language={language} />
    </form>
  );
}

function Copy({ form, language }: RefusedFormProps) {
  const words = text(language);
  return (
    <>
      <p data-refused>{words.below}</p>
      {namesIn(form).map((name) => (
        <div class="field">
          <label for={`f-${name}`}>{words[name]}</label>
          <textarea id={`f-${name}`} readonly rows={name === "title" ? 2 : 10} dir="auto">
            {"\n" + form.one(name)}
          </textarea>
        </div>
      ))}
    </>
  );
}

function namesIn(form: Form, but?: Written): Written[] {
  return written.filter((name) => name !== but && form.has(name));
}

/** Everything else of the form; the button that was pressed is not part of it. */
function unseenIn(form: Form): Record<string, string[]> {
  const seen: readonly string[] = [...written, "preview"];
  const names = form.names().filter((name) => !seen.includes(name));
  return Object.fromEntries(names.map((name) => [name, form.all(name)]));
}
