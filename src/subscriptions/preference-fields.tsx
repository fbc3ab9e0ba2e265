import { languageName, languages, type Language } from "../platform/i18n.ts";
import { countries } from "../entries/index.ts";
import { Checkboxes, Field, Select, type FieldErrors } from "../ui/form/index.ts";
import { countryOptions, hourOptions, namedOptions, weekdayOptions, zoneOptions } from "./choice.ts";
import { readingOptions } from "./reading-languages.ts";
import { paces, streams, switches, type Pace, type Stream, type TypedPreferences } from "./subscription.ts";
import type { Offered } from "./offered.ts";
import { text } from "./text.ts";

export type FieldsProps = {
  language: Language;
  typed: TypedPreferences;
  errors: FieldErrors;
  offered: Offered;
};

/** Which stream how often, and the newsletter or not. */
export function StreamFields({ language, typed, errors }: FieldsProps) {
  const words = text(language);
  const pick = (name: Stream | "newsletter", options: readonly (Pace | "on")[]) => (
    <Select
      name={name}
      label={words[name]}
      language={language}
      required
      options={options.map((value) => ({ value, label: words[value] }))}
      value={typed[name]}
      error={errors[name]}
    />
  );
  return (
    <>
      {streams.map((stream) => pick(stream, paces))}
      {pick("newsletter", switches)}
    </>
  );
}

/** About what, and in which languages. */
export function InterestFields({ language, typed, errors, offered }: FieldsProps) {
  const words = text(language);
  const common = { language, folded: true };
  return (
    <>
      <Checkboxes
        {...common}
        name="topics"
        label={words.topics}
        hint={words.interestHint}
        options={namedOptions(offered.topics, language)}
        values={typed.topics}
        error={errors.topics}
      />
      <Checkboxes
        {...common}
        name="sectors"
        label={words.sectors}
        options={namedOptions(offered.sectors, language)}
        values={typed.sectors}
        error={errors.sectors}
      />
      <Checkboxes
        {...common}
        name="countries"
        label={words.countries}
        hint={words.countriesHint}
        options={countryOptions(countries, language)}
        values={typed.countries}
        error={errors.countries}
      />
      <Checkboxes
        {...common}
        name="languages"
        label={words.languages}
        hint={words.languagesHint}
        options={readingOptions(typed.languages)}
        values={typed.languages}
        error={errors.languages}
      />
    </>
  );
}

/** When, where and how. */
export function MannerFields({ language, typed, errors }: FieldsProps) {
  const words = text(language);
  const field = (name: "language" | "hour" | "weekday" | "zone" | "format" | "most") => ({
    name,
    label: words[name],
    language,
    required: true,
    value: typed[name],
    error: errors[name],
  });
  const own = languages.map((tag) => ({ value: tag, label: languageName(tag, tag), lang: tag }));
  return (
    <>
      <Select {...field("hour")} options={hourOptions} />
      <Select {...field("weekday")} hint={words.weekdayHint} options={weekdayOptions(language)} />
      <Select {...field("zone")} options={zoneOptions(typed.zone)} />
      <Field {...field("most")} hint={words.mostHint} inputMode="numeric" maxLength={2} short />
      <Select {...field("language")} options={own} />
      <Select
        {...field("format")}
        options={[
          { value: "html", label: words.html },
          { value: "text", label: words.plain },
        ]}
      />
    </>
  );
}
