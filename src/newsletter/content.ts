import type { IssueContent } from "../../emails/newsletter/index.ts";
import { isLanguage } from "../platform/i18n.ts";
import type { Issue } from "./newsletter.ts";
import { wordsIn } from "./letter-words.ts";
import { frozenItems, type PinnedEntry } from "./pinned.ts";

/** An issue word for word as it would be released at `at`. */
export function contentOf(issue: Issue, entries: readonly PinnedEntry[], at: number): IssueContent {
  const byId = new Map(entries.map((entry) => [entry.ref.id, entry]));
  const { number, title, language } = issue;
  return {
    ...{ number, title, language },
    letter: wordsIn(issue.letter, "n-"),
    cover: issue.cover === "" ? null : wordsIn(issue.cover, "c-"),
    translations: Object.fromEntries(
      Object.entries(issue.translations)
        .filter(([tongue, { letter }]) => isLanguage(tongue) && tongue !== language && letter !== "")
        .map(([tongue, said]) => [tongue, { title: said.title || title, ...wordsIn(said.letter, "n-") }]),
    ),
    items: frozenItems(issue.items, byId, { language, at }),
  };
}

/** The entries that an issue's items lead to, as a JSON list of ids. */
export function entryIds({ items }: Pick<Issue, "items">): string {
  return JSON.stringify(items.map(({ entry }) => entry).filter((entry) => entry !== ""));
}
