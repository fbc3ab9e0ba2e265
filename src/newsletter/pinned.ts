import type { IssueItem, IssueSection } from "../../emails/newsletter/index.ts";
import { paths, type EntryRef } from "../paths.ts";
import { excerpt } from "../ui/markdown/index.ts";
import { wordsIn } from "./letter-words.ts";
import { entryInAddress, limits, type DraftItem } from "./newsletter.ts";

export type CallType = NonNullable<IssueItem["callType"]>;

/** An entry as the newsletter needs it. Instants in ms. */
export type PinnedEntry = {
  ref: EntryRef;
  title: string;
  summary: string;
  /** The beginning of its text. */
  html: string;
  language: string;
  membersOnly: boolean;
  /** Nobody may read of it otherwise. */
  published: boolean;
  demo: boolean;
  publishedAt: number;
  replies: number;
  callType: CallType | null;
  /** `day` where the source names no hour in a zone. */
  deadlines: readonly { at: number; day: string | null; zone: string | null; label: string | null }[];
};

const summaryCharacters = 300;

/** A draft's items as readers get them at `at`: entries that are not to be seen are left out, empty words are the entry's own. */
export function frozenItems(
  items: readonly DraftItem[],
  entries: ReadonlyMap<string, PinnedEntry>,
  { language, at }: { language: string; at: number },
): IssueItem[] {
  return items.flatMap((item): IssueItem[] => {
    const { section, title, url } = item;
    if (item.entry === "") return [{ section, title, ...writtenIn(item), url, language }];
    const entry = entries.get(item.entry);
    return entry?.published ? [entryItem(item, entry, language, at)] : [];
  });
}

/** What members had, for everybody: what anybody could read then and cannot any more stays among members. */
export function itemsForEverybody(items: readonly IssueItem[], entries: readonly PinnedEntry[]): IssueItem[] {
  const open = new Set(entries.filter((one) => one.published && !one.membersOnly).map(({ ref }) => ref.id));
  return items.map((item) => {
    const entry = item.kind && entryInAddress(item.url, "");
    return entry === undefined || open.has(entry) ? item : { ...item, membersOnly: true };
  });
}

/** What an editor wrote, as Markdown. */
function writtenIn({ id, text }: DraftItem): Pick<IssueItem, "text" | "words"> {
  if (text === "") return { text };
  const words = wordsIn(text, `${id}-`);
  return { text: words.text, words };
}

function entryItem(item: DraftItem, entry: PinnedEntry, language: string, at: number): IssueItem {
  const said = entry.summary || excerpt(entry.html, summaryCharacters);
  const ahead = entry.deadlines.filter((one) => one.at > at);
  return {
    section: item.section,
    title: item.title || entry.title,
    ...(item.text ? writtenIn(item) : { text: said.slice(0, limits.text) }),
    url: paths.entry(entry.ref),
    // What the editor wrote is in the issue's language; one tag must do for both.
    language: item.title || item.text ? language : entry.language,
    kind: entry.ref.kind,
    ...(entry.callType ? { callType: entry.callType } : {}),
    ...(ahead.length > 0 ? { deadlines: ahead.map(deadlineOf) } : {}),
    ...(entry.membersOnly ? { membersOnly: true } : {}),
    ...(entry.demo ? { demo: true } : {}),
  };
}

/** A day is said as the source says it, which is its end in the hub's eyes and the next day already in some zones. */
export function deadlineOf({ at, day, zone, label }: PinnedEntry["deadlines"][number]) {
  const named = label ? { label } : {};
  if (day === null) return { at, zone: zone ?? "UTC", ...named };
  return { at: Date.parse(`${day}T12:00:00Z`), zone: "UTC", dateOnly: true, ...named };
}

/** Where an entry belongs unless its editor thinks otherwise. */
export function sectionOf({ ref, callType }: PinnedEntry): IssueSection {
  if (ref.kind === "thread") return "life";
  if (ref.kind === "methodology") return "members";
  const sections: Partial<Record<CallType, IssueSection>> = {
    "partner-search": "projects",
    "papers-or-experts": "papers",
    event: "events",
    training: "events",
  };
  return (callType && sections[callType]) ?? "calls";
}

/** What is new and not yet in the issue, by section, a few each, in the order given. */
export function suggestionsOf(
  entries: readonly PinnedEntry[],
  items: readonly DraftItem[],
  now: number,
): ReadonlyMap<IssueSection, readonly PinnedEntry[]> {
  const taken = new Set(items.map(({ entry }) => entry));
  const fresh = entries.filter((entry) => !taken.has(entry.ref.id) && isAhead(entry, now));
  const sections = Map.groupBy(fresh, sectionOf);
  return new Map([...sections].map(([section, all]) => [section, all.slice(0, 6)]));
}

function isAhead({ deadlines }: PinnedEntry, now: number): boolean {
  return deadlines.length === 0 || deadlines.some(({ at }) => at > now);
}
