import type { Group } from "./ranking.ts";

/**
 * Of entries that say the same in different languages one: in the reader's language, else the best, at the place of the best. An entry
 * of which a reply was found stays: its discussion is its own.
 */
export function oncePerTranslation(groups: readonly Group[], language: string): Group[] {
  const kept = new Map<string, Group>();
  for (const group of groups) {
    const key = group.replies.length === 0 ? (group.entry.translations ?? group.entry.id) : group.entry.id;
    const before = kept.get(key);
    if (!before || (isIn(group, language) && !isIn(before, language))) kept.set(key, group);
  }
  return [...kept.values()];
}

function isIn({ entry }: Group, language: string): boolean {
  return entry.language === language || entry.language.startsWith(`${language}-`);
}
