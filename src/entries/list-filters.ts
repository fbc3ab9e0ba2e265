import { countryName, type Language } from "../platform/i18n.ts";
import type { HubContext } from "../platform/context.ts";
import { readQuery } from "../platform/form.ts";
import type { Filter } from "../ui/entry/index.ts";
import type { Option } from "../ui/form/index.ts";
import { cursorOf, type ListQuery } from "./entry-list.ts";
import { languageOptions } from "./languages.ts";

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
  };
}

type Choices = {
  topics: readonly { slug: string; name: string }[];
  countries: readonly string[];
  statuses: readonly Option[];
  sorts: readonly Option[];
};

/** The filter bar of a list: what can be chosen, and what is. */
export function filtersOf(
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
