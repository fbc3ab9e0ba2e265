import type { Language } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { ErrorSummary, Field, Hidden, SubmitRow, type FieldErrors } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { memberLimits } from "./member.ts";
import { text } from "./text.ts";

type SignInProps = { language: Language; email: string; next: string; errors?: FieldErrors };

export function SignInPage({ language, email, next, errors = {} }: SignInProps) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.signIn} lead={words.signInLead} />
      <form method="post" action={paths.signIn()}>
        <ErrorSummary errors={errors} language={language} />
        <Hidden values={{ next }} />
        <Field
          name="email"
          type="email"
          autocomplete="email"
          label={words.email}
          language={language}
          required
          maxLength={memberLimits.email}
          value={email}
          error={errors.email}
        />
        <SubmitRow label={words.sendLink} language={language} />
      </form>
    </>
  );
}

/** After asking: the same for every address. */
export function SentPage({ language, errors = {} }: { language: Language; errors?: FieldErrors }) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.sent} lead={words.sentText} />
      <form method="post" action={paths.signInCode()}>
        <ErrorSummary errors={errors} language={language} />
        <Field
          name="code"
          label={words.codeLabel}
          hint={words.codeHint}
          language={language}
          required
          short
          inputMode="numeric"
          autocomplete="one-time-code"
          error={errors.code}
        />
        <SubmitRow label={words.useCode} language={language} />
      </form>
    </>
  );
}

/** The link, opened in the browser that asked: one button. */
export function ConfirmPage({
  language,
  action,
  name,
}: {
  language: Language;
  action: string;
  name: string;
}) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.askedHere} />
      <form method="post" action={action}>
        <SubmitRow label={words.signInAs(name)} language={language} />
      </form>
    </>
  );
}

/** The link, opened anywhere else: a code to type where one asked. Nobody is signed in here. */
export function CodePage({ language, code }: { language: Language; code: string }) {
  const words = text(language);
  return (
    <>
      <PageHead title={words.otherBrowser} lead={words.otherBrowserText} />
      <p class="code">
        <bdi>{code}</bdi>
      </p>
    </>
  );
}

export function SpentPage({ language }: { language: Language }) {
  const words = text(language);
  return (
    <PageHead
      title={words.linkSpent}
      lead={words.linkSpentText}
      action={{ href: paths.signIn(), label: words.signIn }}
    />
  );
}
