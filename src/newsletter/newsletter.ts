import type { newsletterIssues } from "../../db/schema/index.ts";
import {
  issueSections,
  type Edition,
  type IssueContent,
  type IssueSection,
} from "../../emails/newsletter/index.ts";
import { canonicalTag, languages } from "../platform/i18n.ts";
import { hashOf } from "../platform/ids.ts";
import type { Problem } from "../platform/result.ts";

export type IssueRow = typeof newsletterIssues.$inferSelect;

/** An item as its editor has it. Of an entry, empty words mean the entry's own, as they stand when the issue is frozen. */
export type DraftItem = {
  id: string;
  section: IssueSection;
  /** The entry it leads to, or empty. */
  entry: string;
  title: string;
  text: string;
  url: string;
};

export type Issue = Omit<IssueRow, "items" | "frozen"> & {
  items: DraftItem[];
  /** What was released. */
  frozen: IssueContent | null;
};

/** The words of an issue as they are typed. */
export type Draft = {
  number: string;
  title: string;
  language: string;
  letter: string;
  cover: string;
  embargoDays: string;
};

export type DraftWords = Pick<IssueRow, "number" | "title" | "language" | "letter" | "cover" | "embargoDays">;

export const limits = {
  ...{ title: 160, letter: 40_000, cover: 4000, text: 600, items: 60, embargoDays: 90, reason: 300 },
};

/** A draft as words, or all that is wrong with it. */
export function wordsOf(draft: Draft): { words: DraftWords; problems: Problem[] } {
  const words = {
    number: /^\d{1,6}$/.test(draft.number) ? Number(draft.number) : 0,
    title: draft.title.replaceAll(/\s+/g, " ").trim(),
    language: canonicalTag(draft.language) ?? "",
    letter: draft.letter.trim(),
    cover: draft.cover.trim(),
    embargoDays: /^\d{1,3}$/.test(draft.embargoDays) ? Number(draft.embargoDays) : -1,
  };
  const problems: Problem[] = [];
  const wrong = (field: string, problem: string, limit?: number) =>
    problems.push({ field, problem, ...(limit === undefined ? {} : { limit }) });
  if (words.number < 1) wrong("number", "unknown");
  if (words.title === "") wrong("title", "missing");
  if (words.title.length > limits.title) wrong("title", "too-long", limits.title);
  if (words.language === "") wrong("language", "unknown");
  if (words.letter.length > limits.letter) wrong("letter", "too-long", limits.letter);
  if (words.cover.length > limits.cover) wrong("cover", "too-long", limits.cover);
  if (words.embargoDays < 0 || words.embargoDays > limits.embargoDays)
    wrong("embargo", "unknown", limits.embargoDays);
  return { words, problems };
}

/** What can still be changed: everything until readers have it. */
export function isOpen({ state }: Pick<Issue, "state">): boolean {
  return state === "draft" || state === "scheduled";
}

/** Whether there is anything to send. */
export function isEmpty({ letter, items }: Pick<Issue, "letter" | "items">): boolean {
  return letter === "" && items.length === 0;
}

/** Whether an edition of what was frozen has come to nothing. */
export function saysNothing({ letter, items }: IssueContent, edition: Edition): boolean {
  return (
    letter.html === "" && items.every(({ membersOnly }) => membersOnly === true && edition === "everybody")
  );
}

/** Languages of the hub in which a letter may stand beside its own. */
export function otherLanguages({ language }: Pick<Issue, "language">): string[] {
  return languages.filter((one) => one !== language);
}

export function isSection(value: string): value is IssueSection {
  return issueSections.some((section) => section === value);
}

/** Changes when an item's words or section do; not when it moves. */
export function markOf({ section, entry, title, text, url }: DraftItem): string {
  return hashOf(JSON.stringify([section, entry, title, text, url])).slice(0, 16);
}

/** The items with one of them a place further up or down among those of its section. */
export function moved(items: readonly DraftItem[], id: string, by: -1 | 1): DraftItem[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  if (!item) return [...items];
  let to = from + by;
  while (items[to] && items[to]?.section !== item.section) to += by;
  const other = items[to];
  if (!other) return [...items];
  return items.with(from, other).with(to, item);
}

/** The entry's id in an address of this hub, or undefined. */
export function entryInAddress(url: string, baseUrl: string): string | undefined {
  const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url;
  return /^\/(?:threads|methodologies|calls)\/([0-9a-z]{1,40})(?:[/?#]|$)/.exec(path)?.[1];
}

/** What a link may be: a page of the web, or a path of the hub. */
export function isAddress(url: string): boolean {
  if (/^\/(?![/\\])/.test(url)) return true;
  return /^https?:\/\//i.test(url) && URL.canParse(url) && url.length <= 1000;
}
