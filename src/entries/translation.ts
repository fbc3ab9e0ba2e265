import type { EntryKind } from "../paths.ts";
import { maySee, type Actor, type State, type Visibility } from "../platform/actor.ts";
import { isId } from "../platform/ids.ts";
import type { Problem } from "../platform/result.ts";

/** The same in another language: what a page links to. */
export type Translation = {
  id: string;
  slug: string;
  /** BCP 47. */
  language: string;
  title: string;
  visibility: Visibility;
};

/** One of a group of translations, in whatever state. */
export type GroupMember = Translation & {
  kind: EntryKind;
  /** Null for an entry that stands alone. */
  group: string | null;
  state: State;
  authorId: string;
};

/** The id in what somebody pasted: an entry's address, with or without the host, or the id alone. */
export function entryIdIn(pasted: string): string | undefined {
  const text = pasted.replace(/[\p{Cf}\s]/gu, "");
  const id = /(?:^|\/)(?:threads|methodologies|calls)\/([^/?#]+)/.exec(text)?.[1] ?? text;
  return isId(id) ? id : undefined;
}

/**
 * What keeps two entries from being linked, each given as its whole group (itself, where it stands alone): null for nothing. A
 * group has one entry a language; two groups are never made one, because who wrote the others was not asked.
 */
export function linkProblem(
  entry: GroupMember,
  mine: readonly GroupMember[],
  other: GroupMember,
  theirs: readonly GroupMember[],
): Problem | null {
  const problem = (problem: string): Problem => ({ field: "of", problem });
  if (entry.id === other.id) return problem("itself");
  if (entry.kind !== other.kind) return problem("other-kind");
  if (areLinked(entry, other)) return null;
  if (mine.length > 1 && theirs.length > 1) return problem("elsewhere");
  const taken = new Set(mine.filter(stands).map(({ language }) => language));
  return theirs.some((one) => stands(one) && taken.has(one.language)) ? problem("language") : null;
}

export function areLinked(entry: GroupMember, other: GroupMember): boolean {
  return entry.group !== null && entry.group === other.group;
}

/** The group in which two entries come together: that of whichever is in one with others. An import leaves groups of one. */
export function sharedGroup(mine: readonly GroupMember[], theirs: readonly GroupMember[]): string | null {
  const [larger] = mine.length >= theirs.length ? mine : theirs;
  return larger?.group ?? mine[0]?.group ?? theirs[0]?.group ?? null;
}

/** What was deleted or refused keeps no place in a group. */
export function stands({ state }: Pick<GroupMember, "state">): boolean {
  return state !== "deleted" && state !== "rejected";
}

/** Those this reader may see, the reader's own language first, then by their tags. */
export function translationsFor(
  actor: Actor,
  language: string,
  translations: readonly Translation[],
): readonly Translation[] {
  if (translations.length === 0) return translations;
  const rank = ({ language: tag }: Translation) => (isIn(tag, language) ? 0 : 1);
  return translations
    .filter(({ visibility }) => maySee(actor, { visibility, state: "published", authorId: "" }))
    .sort((a, b) => rank(a) - rank(b) || (a.language < b.language ? -1 : 1));
}

/** Whether a text in `tag` is in the language: "pt-BR" is in "pt". */
export function isIn(tag: string, language: string): boolean {
  return tag === language || tag.startsWith(`${language}-`);
}
