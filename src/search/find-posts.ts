import { logVersion } from "../entries/index.ts";
import { visibleTo, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { read, type Query } from "../platform/db/query.ts";
import { asksNothing, type Asked } from "./asked.ts";
import { expressionOf, quoted } from "./expression.ts";
import type { Found } from "./found.ts";
import { holdsAll } from "./hits.ts";
import { indexName } from "./index-posts.ts";
import { firstIdAt } from "./moment.ts";
import type { Place } from "./place.ts";
import { ranked, type Group } from "./ranking.ts";
import { oncePerTranslation } from "./translated.ts";
import { frequencies, matches, unindexed } from "./search-store.ts";

export type Results = {
  groups: readonly Group[];
  /** Where the next page begins; null at the end. */
  next: Place | null;
  /** How many entries were found where one window holds them all; null for more. */
  total: number | null;
};

const perPage = 20;
/** Matches that are ranked together. Calls that can be answered are few among many, so there more are looked at. */
const windowSize = 30;
const windowOfOpenCalls = 600;

/**
 * What was asked for, best first, twenty entries a page. `also` are queries of the page's own, so that all is one round trip; with
 * their results comes the log's version, for a page that may be kept.
 */
export async function findPosts<const Q extends readonly Query<unknown>[]>(
  work: Pick<Work, "db" | "clock">,
  { actor, language }: { actor: Actor; language: string },
  asked: Asked,
  place: Place | undefined,
  ...also: Q
) {
  const now = work.clock.now();
  const expression = expressionOf(asked, actor);
  const shown = { visibilities: visibleTo(actor), openAt: asked.filters.open ? now : null };
  const size = asksNothing(asked) ? 0 : asked.filters.open ? windowOfOpenCalls : windowSize;
  const until = place?.until ?? Number.MAX_SAFE_INTEGER;
  const [[version = 0], matched, fresh, counts, ...others] = await read(
    work.db,
    logVersion(),
    matches(expression, shown, until, size),
    unindexed(indexName, shown),
    frequencies(JSON.stringify(asked.terms.length > 1 ? asked.terms.map(quoted) : [])),
    ...also,
  );
  const [window] = matched;
  const known = withFresh(
    matched.map(({ post }) => post),
    fresh,
    asked,
    place,
  );
  const groups = oncePerTranslation(ranked(known.filter(belongs(place)), asked.terms, counts, now), language);
  const here = place ?? { until: topOf(known), skip: 0, isFirst: true };
  const isFull = (window?.count ?? 0) >= size;
  const results: Results = {
    groups: groups.slice(here.skip, here.skip + perPage),
    next: nextPlace(groups.length, here, isFull ? (window?.lowest ?? null) : null),
    total: isFull || place ? null : groups.length,
  };
  // `read` answers them in their order, which the compiler loses sight of behind the queries before them.
  return { results, version, also: others as unknown as Awaited<ReturnType<typeof read<Q>>> };
}

/** What the index does not know yet is looked at as it stands; where the index knows an older text of it, that does not count. */
function withFresh(
  found: readonly Found[],
  fresh: readonly Found[],
  asked: Asked,
  place: Place | undefined,
): Found[] {
  const changed = new Set(fresh.map(postId));
  const unchanged = found.filter((post) => !changed.has(postId(post)));
  if (place) return unchanged;
  return [...fresh.filter((post) => fits(post, asked)).map(withTitle(asked)), ...unchanged];
}

const postId = ({ replyId, entry }: Found) => replyId ?? entry.id;

const withTitle =
  ({ terms }: Asked) =>
  (post: Found): Found => ({ ...post, titled: post.replyId === null && holdsAll([post.entry.title], terms) });

/** What was found by its title alone was shown with the first window. */
const belongs = (place: Place | undefined) => (post: Found) => !place || place.isFirst || !post.titled;

function topOf(found: readonly Found[]): number {
  return Math.max(0, ...found.map(({ id }) => id ?? 0)) + 1;
}

/** Further on in this window, or the one below it. */
function nextPlace(count: number, { until, skip, isFirst }: Place, lowest: number | null): Place | null {
  if (count > skip + perPage) return { until, skip: skip + perPage, isFirst };
  return lowest === null ? null : { until: lowest, skip: 0, isFirst: false };
}

function fits(post: Found, { terms, filters }: Asked): boolean {
  const { entry, author, at } = post;
  const { kind, topic, country, language, organisation, from, to } = filters;
  const texts = post.replyId === null ? [entry.title, post.text] : [post.text];
  return (
    (!kind || entry.kind === kind) &&
    (!filters.open || entry.kind === "call") &&
    (!topic || entry.topics.includes(topic)) &&
    (!country || entry.countries.includes(country)) &&
    (!language || entry.language === language || entry.language.startsWith(`${language}-`)) &&
    (!organisation || entry.organisation?.slug === organisation) &&
    (!filters.author || author.handle === filters.author) &&
    (!from || firstIdAt(at) >= firstIdAt(Date.parse(from))) &&
    (!to || firstIdAt(at) < firstIdAt(Date.parse(to) + 86_400_000)) &&
    holdsAll(texts, terms)
  );
}
