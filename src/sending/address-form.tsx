import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { Field, SubmitRow } from "../ui/form/index.ts";
import { Part } from "../ui/page.tsx";
import { text } from "./text.ts";

type Props = { language: Language; value?: string; error?: string | undefined };

/** One field, one answer. It posts, so that no address stands in a URL or a log. */
export function AddressForm({ language, value, error }: Props) {
  const words = text(language);
  return (
    <Part title={words.addressTitle}>
      <form method="post" action={paths.sendsTo()}>
        <Field
          name="email"
          type="email"
          label={words.addressLabel}
          hint={words.addressHint}
          value={value}
          error={error}
          maxLength={254}
          autocomplete="off"
          language={language}
          required
        />
        <SubmitRow label={words.addressAsk} language={language} />
      </form>
    </Part>
  );
}
