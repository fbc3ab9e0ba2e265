import type { ListedCall } from "../calls/index.ts";
import type { ListedEntry } from "../entries/index.ts";
import type { ListedMethodology } from "../methodologies/index.ts";
import type { ListedThread } from "../threads/index.ts";

export type Story =
  | { kind: "thread"; entry: ListedThread }
  | { kind: "methodology"; entry: ListedMethodology }
  | { kind: "call"; entry: ListedCall };

/** Why something stands on this reader's front page. */
export type Why =
  | { kind: "followed" | "own"; replies: number }
  | { kind: "country" | "topic"; name: string }
  | { kind: "organisation" | "language" | "new" | "lively" | "replied" };

export type Told = { story: Story; why: Why; unread: boolean };

/** How far a member has read an entry: the last reply's place, and when (ms). */
export type ReadTo = { position: number; at: number };

/** What a member cares for, as far as the hub was told or can see. */
export type Interests = {
  handle: string;
  /** Slug of the member's organisation. */
  organisation: string | null;
  countries: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  /** The interface language they read in; English sets nothing apart. */
  language: string;
  followed: ReadonlySet<string>;
  muted: ReadonlySet<string>;
  read: ReadonlyMap<string, ReadTo>;
  /** Since when things are new to them; null on the first visit. */
  since: number | null;
};

const day = 86_400_000;
const weights: Record<Why["kind"], number> = {
  own: 6,
  followed: 6,
  organisation: 3,
  country: 2.5,
  topic: 2,
  language: 1.4,
  new: 1,
  lively: 1,
  replied: 1,
};
const readAlready = 0.15;
/** Of eight stories, so that none of the three drowns the others. */
const shareOf = { thread: 6, methodology: 2, call: 2 } as const;

/**
 * The stories for one reader's front page, the worthiest first: what happened lately times what it is to this reader, less what they
 * have read. `interests` is null for a visitor. Ties by id.
 */
export function choose(
  stories: readonly Story[],
  interests: Interests | null,
  now: number,
  most: number,
): Told[] {
  const ranked = unique(stories)
    .filter(({ entry }) => !interests?.muted.has(entry.id))
    .map((story) => told(story, interests, now))
    .sort((a, b) => b.merit - a.merit || (a.story.entry.id < b.story.entry.id ? 1 : -1));
  const left = { thread: shareOf.thread, methodology: shareOf.methodology, call: shareOf.call };
  const chosen = ranked.filter(({ story }) => left[story.kind]-- > 0).slice(0, most);
  const rest = ranked.filter((one) => !chosen.includes(one));
  return [...chosen, ...rest].slice(0, most);
}

function unique(stories: readonly Story[]): Story[] {
  return [...new Map(stories.map((story) => [story.entry.id, story])).values()];
}

function told(story: Story, interests: Interests | null, now: number): Told & { merit: number } {
  const { entry } = story;
  const why = whyOf(story, interests, now);
  const read = interests?.read.get(entry.id);
  const nothingNew = interests !== null && !isNews(entry, interests, read);
  const merit = meritOf(story, now) * weights[why.kind] * (nothingNew ? readAlready : 1);
  const since = interests?.since ?? null;
  const unread = !nothingNew && (read !== undefined || (since !== null && entry.publishedAt > since));
  return { story, why, unread, merit };
}

function isNews(entry: ListedEntry, { handle }: Interests, read: ReadTo | undefined): boolean {
  if (read) return entry.lastActivityAt > read.at;
  return entry.author.handle !== handle || entry.replyCount > 0;
}

/** Discussions fade within days, a call within a week, a methodology within a month; voices make it last. */
function meritOf({ kind, entry }: Story, now: number): number {
  const age = Math.max(0, now - (kind === "thread" ? entry.lastActivityAt : entry.publishedAt));
  if (kind === "thread") return (1 + Math.log(1 + entry.replyCount) / 2) * 2 ** (-age / (3 * day));
  return 1.5 * 2 ** (-age / (kind === "call" ? 7 * day : 30 * day));
}

function whyOf(story: Story, interests: Interests | null, now: number): Why {
  return (interests && ownReason(story.entry, interests)) ?? generalReason(story, now);
}

function ownReason(entry: ListedEntry, interests: Interests): Why | null {
  const replies = Math.max(0, entry.replyCount - (interests.read.get(entry.id)?.position ?? 0));
  if (entry.author.handle === interests.handle) return { kind: "own", replies };
  if (interests.followed.has(entry.id)) return { kind: "followed", replies };
  if (entry.organisation && entry.organisation.slug === interests.organisation)
    return { kind: "organisation" };
  const country = entry.countries.length <= 12 && entry.countries.find((one) => interests.countries.has(one));
  if (country) return { kind: "country", name: country };
  const topic = entry.topics.find((one) => interests.topics.has(one));
  if (topic) return { kind: "topic", name: topic };
  const isTheirTongue = interests.language !== "en" && entry.language.split("-")[0] === interests.language;
  return isTheirTongue ? { kind: "language" } : null;
}

function generalReason({ kind, entry }: Story, now: number): Why {
  if (kind !== "thread" || entry.replyCount === 0 || now - entry.publishedAt < day) return { kind: "new" };
  return { kind: entry.replyCount >= 10 ? "lively" : "replied" };
}
