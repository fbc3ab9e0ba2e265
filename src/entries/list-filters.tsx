import { raw } from "hono/html";
import { countryName, type Language } from "../platform/i18n.ts";
import type { HubContext } from "../platform/context.ts";
import { readQuery } from "../platform/form.ts";
import { FilterBar, type Filter } from "../ui/entry/index.ts";
import type { Option } from "../ui/form/index.ts";
import { cursorOf, type ListQuery } from "./entry-list.ts";
import { languageOptions } from "./languages.ts";
import { remembered } from "./remembered.ts";

/** What a list is asked for by its URL. */
export function listQuery(c: HubContext): ListQuery {
  const given = (name: string) => readQuery(c, name)?.slice(0, 120);
  return {
    topic: given("topic"),
    country: given("country"),
    language: given("language"),
    organisation: given("organisation"),
    status: given("status"),
    sort: given("sort"),
    after: cursorOf(given("after")),
    reader: c.get("language"),
  };
}

type Choices = {
  topics: readonly { slug: string; name: string }[];
  countries: readonly string[];
  statuses: readonly Option[];
  sorts: readonly Option[];
};

type ListFiltersProps = { c: HubContext; action: string; query: ListQuery; choices: Choices };

/** The filter bar of a list. Its hundred and more options are the same for many readers: rendered once. */
export function ListFilters({ c, action, query, choices }: ListFiltersProps) {
  const { language, deps } = c.var;
  const { fragments } = remembered(deps);
  const bar = () => (
    <FilterBar
      action={action}
      filters={filtersOf(query, choices, language)}
      language={language}
      keep={query.organisation ? { organisation: query.organisation } : {}}
    />
  );
  const { topics, countries, statuses, sorts } = choices;
  const offered = [topics, countries, statuses, sorts];
  const key = JSON.stringify(["filters", language, action, { ...query, after: undefined }, offered]);
  return raw(fragments.of(key, () => bar().toString()));
}

function filtersOf(
  query: ListQuery,
  { topics, countries, statuses, sorts }: Choices,
  language: Language,
): Filter[] {
  const places = countries
    .map((code) => ({ value: code, label: countryName(code, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return [
    {
      name: "topic",
      options: topics.map(({ slug, name }) => ({ value: slug, label: name })),
      value: query.topic,
    },
    { name: "country", options: places, value: query.country?.toUpperCase() },
    { name: "language", options: languageOptions(language), value: query.language },
    { name: "status", options: statuses, value: query.status },
    { name: "sort", options: sorts, value: query.sort ?? sorts[0]?.value },
  ];
}

/** The same list, further on; without `after`, its beginning. */
export function listLink(query: ListQuery, after?: string) {
  const { topic, country, language, organisation, status, sort } = query;
  return { topic, country, language, organisation, status, sort, after };
}
