import type { IssueContent, Words } from "../../emails/newsletter/index.ts";
import { isLanguage } from "../platform/i18n.ts";
import { renderMarkdown } from "../ui/markdown/index.ts";
import type { Issue } from "./newsletter.ts";
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

/** Nobody is named by a handle here: the letter goes to readers who are no members. */
export function wordsIn(markdown: string, idPrefix: string): Words {
  const { html, text } = renderMarkdown(markdown, { idPrefix, mentions: false });
  return { html, text };
}

/** The entries that an issue's items lead to, as a JSON list of ids. */
export function entryIds({ items }: Pick<Issue, "items">): string {
  return JSON.stringify(items.map(({ entry }) => entry).filter((entry) => entry !== ""));
}
