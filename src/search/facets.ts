import type { EntryKind } from "../paths.ts";
import type { Visibility } from "../platform/actor.ts";

/** What a post can be filtered by; a reply takes all but its author from the entry it stands under. */
export type Filed = {
  kind: EntryKind;
  visibility: Visibility;
  /** BCP 47. */
  language: string;
  topics: readonly string[];
  countries: readonly string[];
  organisationId: string | null;
  authorId: string;
};

/**
 * Facets are words of the index beside a post's own, so that a filter narrows the match itself: a rare one is looked up, however
 * common the words are. They begin with a dot that no word of a text holds.
 */
export const facet = {
  kind: (kind: string) => mark("k", kind),
  topic: (slug: string) => mark("t", slug),
  country: (code: string) => mark("c", code),
  language: (tag: string) => mark("l", tag),
  organisation: (id: string) => mark("o", id),
  author: (id: string) => mark("a", id),
  /** Few are, so this is what is marked, and left out for visitors. */
  membersOnly: "·m",
};

export function facetsOf(filed: Filed): string[] {
  const { kind, visibility, language, topics, countries, organisationId, authorId } = filed;
  const primary = language.split("-")[0] ?? "";
  return [
    facet.kind(kind),
    ...(visibility === "members" ? [facet.membersOnly] : []),
    // "pt" asks for pt-BR and pt-PT too.
    ...new Set([facet.language(language), facet.language(primary)]),
    ...topics.map(facet.topic),
    ...countries.map(facet.country),
    ...(organisationId === null ? [] : [facet.organisation(organisationId)]),
    facet.author(authorId),
  ];
}

/** What the tokenizer would split at becomes a dot too: the value is one word. */
function mark(letter: string, value: string): string {
  return `·${letter}${value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "·")}`;
}
