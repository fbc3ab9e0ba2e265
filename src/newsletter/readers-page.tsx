import { streams, text as digestText } from "../../emails/digest/index.ts";
import { paths } from "../paths.ts";
import { languages, languageName, type Language } from "../platform/i18n.ts";
import { InterestFields, untyped, type Offered } from "../subscriptions/index.ts";
import type { MadeUpReader, previewReader } from "../digests/index.ts";
import { EmptyState } from "../ui/entry/index.ts";
import { Checkboxes, Field, Select, SubmitRow } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { MailParts } from "./preview-page.tsx";
import { text } from "./text.ts";

type ReadersProps = {
  made: MadeUpReader;
  offered: Offered;
  /** Undefined before anything was asked for. */
  preview: Awaited<ReturnType<typeof previewReader>> | undefined;
  /** Where the mail's HTML is. */
  mail: string;
  mailLanguage: Language;
  language: Language;
};

export const cadences = ["daily", "weekly", "monthly"] as const;

/** Somebody made up, and the mail they would get. */
export function ReadersPage({ made, offered, preview, mail, mailLanguage, language }: ReadersProps) {
  const words = text(language);
  const say = digestText(language);
  const typed = { ...untyped(language, made.zone), ...made, hour: "7", most: String(made.most) };
  const tongues = languages.map((tag) => ({ value: tag, label: languageName(tag, tag), lang: tag }));
  return (
    <>
      <PageHead
        title={words.readers}
        lead={words.readersLead}
        action={{ href: paths.newsletter(), label: words.desk }}
      />
      {preview && "skipped" in preview && <EmptyState title={words.readerNothing} />}
      {preview && !("skipped" in preview) && (
        <MailParts {...{ subject: preview.subject, mail, plain: preview.text, mailLanguage, language }} />
      )}
      <form method="get" action={paths.readerPreview()} class="stack">
        <input type="hidden" name="show" value="1" />
        <Checkboxes
          {...{ name: "streams", label: words.whichStreams, language, required: true }}
          {...{ options: streams.map((value) => ({ value, label: say[value] })), values: made.streams }}
        />
        <Select
          {...{ name: "cadence", label: words.howOften, language, required: true, value: made.cadence }}
          options={cadences.map((value) => ({ value, label: say[value] }))}
        />
        <Field
          {...{ name: "day", type: "date", label: words.mailed, hint: words.inZone(made.zone), language }}
          {...{ value: made.day, required: true }}
        />
        <InterestFields {...{ language, offered, typed, errors: {} }} />
        <Select
          {...{ name: "tongue", label: words.mailLanguage, language, required: true, value: made.language }}
          options={tongues}
        />
        <SubmitRow label={words.show} language={language} />
      </form>
    </>
  );
}
