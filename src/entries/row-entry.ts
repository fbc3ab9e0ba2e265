import type { RowEntry } from "../ui/entry/index.ts";
import type { ListedEntry } from "./entry-list.ts";
import { organisationParty, partyOf } from "./speaker.ts";

/** A list's row from what a store answered; `names` are the topics' in the reader's language. */
export function rowEntry(entry: ListedEntry, names: ReadonlyMap<string, string>): RowEntry {
  return {
    ref: { id: entry.id, kind: entry.kind, slug: entry.slug },
    title: entry.title,
    language: entry.language,
    summary: entry.summary,
    author: partyOf(entry.author),
    organisation: organisationParty(entry.organisation),
    topics: entry.topics.flatMap((slug) => names.get(slug) ?? []),
    countries: entry.countries,
    at: entry.publishedAt,
    membersOnly: entry.visibility === "members",
    unread: entry.readAt !== null && entry.readAt < entry.lastActivityAt,
  };
}

export function namesOf(topics: readonly { slug: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(topics.map(({ slug, name }) => [slug, name]));
}
