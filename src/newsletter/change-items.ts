import type { Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Problem, type Result } from "../platform/result.ts";
import { entriesById } from "./entry-store.ts";
import { findIssue } from "./find-issue.ts";
import {
  entryInAddress,
  isAddress,
  isOpen,
  isSection,
  limits,
  markOf,
  moved,
  type DraftItem,
} from "./newsletter.ts";
import { saveItems } from "./issue-store.ts";
import { told } from "./tell-issue.ts";

/** What an editor asks for one item: texts as typed. */
export type TypedItem = { section: string; entry: string; url: string; title: string; text: string };

export type ItemChange =
  /** Under the id that the form carried: twice is once. */
  | { act: "add"; id: string; item: TypedItem }
  /** `was`: the mark of the item that the form showed. */
  | { act: "edit"; id: string; item: TypedItem; was: string }
  | { act: "up" | "down" | "drop"; id: string };

const mostTries = 5;

/** Changes the items of an issue. Two editors at once: whoever comes second does theirs to what the first one left. */
export async function changeItems(
  work: Work,
  actor: Actor,
  { issueId, change }: { issueId: string; change: ItemChange },
): Promise<Result<{ id: string }>> {
  for (let tries = 0; tries < mostTries; tries++) {
    const found = await findIssue(work, actor, issueId);
    if (!found.ok) return found;
    const { id, items, itemsVersion } = found.value;
    if (!isOpen(found.value)) return refused({ kind: "conflict" });
    const next = await applyChange(work, items, change);
    if (!next.ok) return next;
    const { outcome } = await commit(work.db, {
      guard: saveItems(id, itemsVersion, next.value),
      changes: [],
      events: [told(work, actor, "newsletter.edited", { issue: id, changed: [`item-${change.act}`] })],
    });
    if (outcome === "done") return done({ id });
  }
  return refused({ kind: "conflict" });
}

async function applyChange(work: Work, items: DraftItem[], change: ItemChange): Promise<Result<DraftItem[]>> {
  const { act, id } = change;
  if (act === "drop") return done(items.filter((item) => item.id !== id));
  if (!("item" in change)) return done(moved(items, id, act === "up" ? -1 : 1));
  const read = await readItem(work, id, change.item);
  if (!read.ok) return read;
  const standing = items.find((item) => item.id === id);
  if (change.act === "edit") {
    // Dropped, or changed by somebody else.
    if (!standing || markOf(standing) !== change.was) return refused({ kind: "conflict" });
    return done(items.map((item) => (item.id === id ? read.value : item)));
  }
  if (standing) return done(items);
  if (items.length >= limits.items)
    return invalid({ field: "section", problem: "too-many", limit: limits.items });
  return done([...items, read.value]);
}

async function readItem(work: Work, id: string, typed: TypedItem): Promise<Result<DraftItem>> {
  const { section } = typed;
  const [title, text, url] = [typed.title, typed.text, typed.url].map((one) => one.trim()) as [
    string,
    string,
    string,
  ];
  const wanted = typed.entry || entryInAddress(url, work.config.baseUrl);
  const problems: Problem[] = [];
  if (!isSection(section)) return invalid({ field: "section", problem: "unknown" });
  if (title.length > limits.title)
    problems.push({ field: "title", problem: "too-long", limit: limits.title });
  if (text.length > limits.text) problems.push({ field: "text", problem: "too-long", limit: limits.text });
  const [[entry]] = await read(work.db, entriesById(JSON.stringify(wanted ? [wanted] : [])));
  if (wanted && !entry?.published) problems.push({ field: "url", problem: "missing" });
  if (!wanted && title === "") problems.push({ field: "title", problem: "missing" });
  if (!wanted && url !== "" && !isAddress(url)) problems.push({ field: "url", problem: "unknown" });
  if (problems.length > 0) return invalid(...problems);
  const own = entry ? { entry: entry.ref.id, url: "" } : { entry: "", url };
  return done({ id, section, title, text, ...own });
}
