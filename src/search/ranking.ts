import { days } from "../platform/clock.ts";
import type { Term } from "./asked.ts";
import type { Found } from "./found.ts";
import { hitsIn, type Hit } from "./hits.ts";

/** A post with where the terms stand in it. */
export type Ranked = Found & { hits: readonly Hit[]; titleHits: readonly Hit[]; score: number };

/** An entry with what was found of it: itself, replies, or both; the best first. */
export type Group = {
  entry: Found["entry"];
  itself: Ranked | null;
  replies: readonly Ranked[];
  best: Ranked;
};

/** Of BM25: how soon a repeated word counts no more, and how much a long text pays for its length. */
const soon = 1.2;
const length = 0.75;
/** A word of the title counts as so many of the text. */
const titleWeight = 6;
/** An entry of which every word stands in the title comes before all others. */
const titledBonus = 100;
const halfLife = days(240);

/**
 * Best first: entries that hold all words in their title, then by BM25 with the title weighted, lifted up to half as much again by how
 * recent it is; ties by age and id. `frequencies` says in how many posts each term is, counted to 500.
 */
export function ranked(
  found: readonly Found[],
  terms: readonly Term[],
  frequencies: readonly number[],
  now: number,
): Group[] {
  const read = found.map((post) => ({
    post,
    body: hitsIn(post.text, terms),
    title: hitsIn(post.entry.title, terms),
  }));
  const average = read.reduce((sum, { body }) => sum + body.words, 0) / Math.max(1, read.length);
  const weights = terms.map((_, i) => Math.log(1 + 1000 / Math.max(1, frequencies[i] ?? 1)));
  const scored = read.map(({ post, body, title }): Ranked => {
    const titled = post.replyId === null ? title.hits : [];
    const bm25 = weights.reduce((sum, weight, term) => {
      const times = count(body.hits, term) + titleWeight * count(titled, term);
      const norm = soon * (1 - length + (length * body.words) / Math.max(1, average));
      return sum + (weight * times * (soon + 1)) / (times + norm);
    }, 0);
    const recent = 1 + 0.5 * 2 ** (-Math.max(0, now - post.at) / halfLife);
    const bonus = post.titled && post.replyId === null && terms.length > 0 ? titledBonus : 0;
    return { ...post, hits: body.hits, titleHits: title.hits, score: bonus + bm25 * recent };
  });
  return grouped(scored.sort(better));
}

const count = (hits: readonly Hit[], term: number) => hits.filter((hit) => hit.term === term).length;

function better(a: Ranked, b: Ranked): number {
  return b.score - a.score || b.at - a.at || (keyOf(a) < keyOf(b) ? 1 : -1);
}

const keyOf = ({ replyId, entry }: Found) => replyId ?? entry.id;

/** In the order of each entry's best post. */
function grouped(scored: readonly Ranked[]): Group[] {
  return [...Map.groupBy(scored, ({ entry }) => entry.id).values()].flatMap((posts) => {
    const [best] = posts;
    if (!best) return [];
    const itself = posts.find(({ replyId }) => replyId === null) ?? null;
    return [{ entry: best.entry, itself, replies: posts.filter(({ replyId }) => replyId !== null), best }];
  });
}
