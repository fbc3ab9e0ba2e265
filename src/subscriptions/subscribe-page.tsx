import type { Language } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { ErrorSummary, Field, SubmitRow } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { InterestFields, MannerFields, StreamFields, type FieldsProps } from "./preference-fields.tsx";
import { text } from "./text.ts";
import { wordingNow } from "./wording.ts";

type SubscribeProps = FieldsProps & { email: string; hubName: string };

export function SubscribePage({ email, hubName, ...fields }: SubscribeProps) {
  const { language, errors } = fields;
  const words = text(language);
  return (
    <>
      <PageHead title={words.title} lead={words.lead(hubName)} />
      <form method="post" action={paths.subscribe()}>
        <ErrorSummary errors={errors} language={language} />
        <Field
          name="email"
          type="email"
          autocomplete="email"
          label={words.email}
          language={language}
          required
          maxLength={254}
          value={email}
          error={errors.email}
        />
        <StreamFields {...fields} />
        <details class="fold" open={Object.keys(errors).some((name) => !upFront.has(name))}>
          <summary>{words.more}</summary>
          <InterestFields {...fields} />
          <MannerFields {...fields} />
        </details>
        <p class="hint">{wordingNow(language, hubName)}</p>
        <SubmitRow label={words.subscribe} language={language} />
      </form>
    </>
  );
}

const upFront = new Set(["email", "discussions", "methodologies", "calls", "newsletter"]);

/** After asking: the same for every address. */
export function LookPage({ language }: { language: Language }) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.lookTitle} lead={words.look} />
      <p>{words.lookSpam}</p>
    </>
  );
}
