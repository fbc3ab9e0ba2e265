import { raw } from "hono/html";
import { languageOptions } from "../entries/index.ts";
import { paths } from "../paths.ts";
import { countryName, type Language } from "../platform/i18n.ts";
import { Pieces } from "../platform/pieces.ts";
import { text as entryText } from "../ui/entry/index.ts";
import { type Option, Options } from "../ui/form/index.ts";
import { asksNothing, mostCharacters, type Asked, type Filters } from "./asked.ts";
import { text } from "./text.ts";

export type Choices = { topics: readonly { slug: string; name: string }[]; countries: readonly string[] };

type FormProps = { asked: Asked; language: Language; choices: Choices };

/** The words and what narrows them; nothing in it needs script. */
export function SearchForm({ asked, language, choices }: FormProps) {
  const words = text(language);
  const isNew = asksNothing(asked);
  return (
    <form class="search-form" action={paths.search()} role="search" aria-label={words.find}>
      <div class="find">
        <input
          id="q"
          name="q"
          type="search"
          value={asked.text}
          dir="auto"
          maxlength={mostCharacters}
          aria-label={words.field}
          aria-describedby={isNew ? "q-hint" : undefined}
          autocomplete="off"
          list="titles"
        />
        <button>{words.find}</button>
      </div>
      {isNew && (
        <p class="hint" id="q-hint">
          {words.hint}
        </p>
      )}
      {raw(narrowing(asked.filters, language, choices))}
    </form>
  );
}

// A hundred and more options, the same for many readers: rendered once.
const rendered = new Pieces<string>(2_000_000);

function narrowing(filters: Filters, language: Language, choices: Choices): string {
  const key = JSON.stringify([filters, language, choices]);
  return rendered.of(key, () =>
    (<Narrowing filters={filters} language={language} choices={choices} />).toString(),
  );
}

function Narrowing({
  filters,
  language,
  choices,
}: {
  filters: Filters;
  language: Language;
  choices: Choices;
}) {
  const words = text(language);
  const chosen = chosenIn(filters, language, choices);
  return (
    // Folded even where one holds: its line says which, and what was found stays on a phone's screen.
    <details class="filters">
      <summary>
        {words.narrow}
        {chosen.length > 0 && <span> · {chosen.map(({ label }) => label).join(" · ")}</span>}
      </summary>
      <div class="narrowing">
        {selects(filters, language, choices).map(({ name, label, options, value }) => (
          <label>
            <span>{label}</span>
            <select name={name}>
              <option value="">{entryText(language).any}</option>
              <Options options={options} value={value} />
            </select>
          </label>
        ))}
        {(["organisation", "author"] as const).map((name) => (
          <label>
            <span>{words[name]}</span>
            <input name={name} value={filters[name]} dir="auto" />
          </label>
        ))}
        {(["from", "to"] as const).map((name) => (
          <label>
            <span>{words[name]}</span>
            <input name={name} type="date" value={filters[name]} dir="ltr" />
          </label>
        ))}
        <label class="check">
          <input type="checkbox" name="open" value="1" checked={filters.open === "1"} />
          <span>{words.openOnly}</span>
        </label>
        <div class="submit">
          <button>{entryText(language).apply}</button>
        </div>
      </div>
    </details>
  );
}

function selects(
  { kind, topic, country, language: spoken }: Filters,
  language: Language,
  { topics, countries }: Choices,
) {
  const words = text(language);
  const labels = entryText(language);
  const places = countries
    .map((code) => ({ value: code, label: countryName(code, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const subjects = topics.map(({ slug, name }) => ({ value: slug, label: name }));
  return [
    { name: "kind", label: words.kind, options: kindsIn(language), value: kind },
    { name: "topic", label: labels.topic, options: subjects, value: topic },
    { name: "country", label: labels.country, options: places, value: country },
    { name: "language", label: labels.language, options: languageOptions(language), value: spoken },
  ];
}

function kindsIn(language: Language): Option[] {
  const words = text(language);
  return [
    { value: "thread", label: words.threads },
    { value: "methodology", label: words.methodologies },
    { value: "call", label: words.calls },
  ];
}

/** The filters that hold, in the reader's words. */
export function chosenIn(
  filters: Filters,
  language: Language,
  choices: Choices,
): { name: keyof Filters; label: string }[] {
  const words = text(language);
  const named = new Map(
    selects(filters, language, choices).map(({ name, options, value }) => [
      name,
      options.find((option) => option.value === value)?.label ?? value,
    ]),
  );
  // The names of filters are the keys of the type.
  return (Object.keys(filters) as (keyof Filters)[]).map((name) => ({
    name,
    label: name === "open" ? words.openOnly : (named.get(name) ?? dated(name, filters[name] ?? "", words)),
  }));
}

function dated(name: keyof Filters, value: string, words: ReturnType<typeof text>): string {
  return name === "from" || name === "to" ? `${words[name]} ${value}` : value;
}
