import { raw } from "hono/html";
import { kept, type Language } from "../platform/i18n.ts";
import { Checkboxes, Field, Hidden, Select, TextArea, type FieldErrors } from "../ui/form/index.ts";
import { countryOptions } from "./country-options.ts";
import { limits, type EntryDraft } from "./entry.ts";
import { languageOptions } from "./languages.ts";
import { text } from "./text.ts";

type EntryFieldsProps = {
  draft: EntryDraft;
  topics: readonly { slug: string; name: string }[];
  errors: FieldErrors;
  language: Language;
  previewHtml?: string | undefined;
};

/** The fields that every entry's form has. */
export function EntryFields({ draft, topics, errors, language, previewHtml }: EntryFieldsProps) {
  const words = text(language);
  return (
    <>
      {/* Empty ones say "none" where a browser would leave unticked boxes out. */}
      <Hidden values={{ topics: "", countries: "" }} />
      <Field
        name="title"
        label={words.title}
        language={language}
        value={draft.title}
        error={errors.title}
        maxLength={limits.titleCharacters}
        required
      />
      <TextArea
        name="body"
        label={words.body}
        language={language}
        contentLanguage={draft.language}
        value={draft.body}
        error={errors.body}
        rows={12}
        required
        markdown
        previewHtml={previewHtml}
      />
      <Checkboxes
        name="topics"
        label={words.topics}
        language={language}
        options={topics.map(({ slug, name }) => ({ value: slug, label: name }))}
        values={draft.topics}
        error={errors.topics}
      />
      <CountryChoice values={draft.countries} error={errors.countries} language={language} />
      <Select
        name="language"
        label={words.language}
        language={language}
        options={withOwn(draft.language, language)}
        value={draft.language}
        error={errors.language}
        required
      />
      <Checkboxes
        name="visibility"
        label={words.visibility}
        language={language}
        options={[
          { value: "public", label: words.public },
          { value: "members", label: words.members },
        ]}
        values={[draft.visibility]}
        error={errors.visibility}
        required
        single
      />
    </>
  );
}

// A tag beside the list, such as an import's, stays choosable.
function withOwn(tag: string, language: Language) {
  const options = languageOptions(language);
  const known = tag === "" || options.some(({ value }) => value === tag);
  return known ? options : [{ value: tag, label: tag }, ...options];
}

type CountryChoiceProps = { values: readonly string[]; error?: string | undefined; language: Language };

/** 249 boxes cost a millisecond to draw; with none ticked they are the same for everybody. */
function CountryChoice(props: CountryChoiceProps) {
  return props.values.length === 0 && !props.error ? (
    raw(noCountries(props.language))
  ) : (
    <CountryBoxes {...props} />
  );
}

const noCountries = kept((language) =>
  (<CountryBoxes values={[]} language={language as Language} />).toString(),
);

function CountryBoxes({ values, error, language }: CountryChoiceProps) {
  return (
    <Checkboxes
      name="countries"
      label={text(language).countries}
      language={language}
      options={countryOptions(language)}
      values={values}
      error={error}
    />
  );
}
