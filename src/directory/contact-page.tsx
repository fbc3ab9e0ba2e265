import type { Language } from "../platform/i18n.ts";
import { EmptyState } from "../ui/entry/index.ts";
import {
  Checkboxes,
  ErrorSummary,
  Field,
  Hidden,
  SubmitRow,
  TextArea,
  type FieldErrors,
} from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { messageLimits, type MessageDraft } from "./message.ts";
import { text } from "./text.ts";

type ContactProps = {
  id: string;
  name: string;
  action: string;
  back: string;
  draft: MessageDraft;
  language: Language;
  errors: FieldErrors;
};

/** The form by which members write to each other. */
export function ContactPage({ id, name, action, back, draft, language, errors }: ContactProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.writeTo(name)} lead={words.writeLead} />
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={action}>
        <Hidden values={{ id }} />
        <Field
          name="subject"
          label={words.subject}
          language={language}
          required
          maxLength={messageLimits.subject}
          value={draft.subject}
          error={errors.subject}
        />
        <TextArea
          name="body"
          label={words.message}
          language={language}
          required
          rows={10}
          maxLength={messageLimits.body}
          value={draft.body}
          error={errors.body}
        />
        <Checkboxes
          name="show_address"
          label={words.consent}
          language={language}
          options={[{ value: "yes", label: words.consentYes }]}
          values={draft.showAddress ? ["yes"] : []}
        />
        <SubmitRow label={words.send} language={language} cancel={{ href: back, label: words.cancel }} />
      </form>
    </>
  );
}

type UnreachableProps = { name: string; sentence: string; back: string; language: Language };

/** Nobody there takes messages. */
export function UnreachablePage({ name, sentence, back, language }: UnreachableProps) {
  return (
    <>
      <PageHead title={name} />
      <EmptyState title={text(language).noMessages} action={{ href: back, label: name }}>
        <p>{sentence}</p>
      </EmptyState>
    </>
  );
}
