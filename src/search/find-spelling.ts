import { visibleTo, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import type { Asked } from "./asked.ts";
import { exceptFor, quoted } from "./expression.ts";
import { frequencies, wordsNear, wordsShown } from "./search-store.ts";
import { changesIn, meant } from "./spelling.ts";

const mostWords = 4;

/**
 * What somebody may have meant who found nothing: with each word that no post holds put right by one that stands in a post
 * which this reader may see: a word says that there is something, too. Undefined where there is none. Two trips, made only where
 * nothing was found.
 */
export async function findSpelling(
  { db }: Pick<Work, "db">,
  actor: Actor,
  { terms, text }: Asked,
): Promise<string | undefined> {
  const words = terms.flatMap((term) => (term.words.length === 1 ? term.words : [])).slice(0, mostWords);
  if (words.length === 0) return undefined;
  const [counts, ...lists] = await read(
    db,
    frequencies(JSON.stringify(words.map((word) => quoted({ words: [word], open: false })))),
    ...words.map((word) => wordsNear(...near(word))),
  );
  const nearest = words.map((word, i) => (counts[i] ? [] : meant(word, lists[i] ?? [])));
  const [shown] = await read(
    db,
    wordsShown(JSON.stringify([...new Set(nearest.flat())]), exceptFor(actor), ...visibleTo(actor)),
  );
  const better = nearest.map((offered) => offered.find((word) => shown.includes(word)));
  if (!better.some(Boolean)) return undefined;
  const put = new Map(words.map((word, i) => [word, better[i] ?? word]));
  return terms
    .map((term) => term.words.map((word) => put.get(word) ?? word).join(" "))
    .join(" ")
    .slice(0, Math.max(60, text.length * 2));
}

/** Words that begin alike and are about as long: from, before, shortest, longest. */
function near(word: string): [string, string, number, number] {
  const first = [...word][0] ?? "";
  const off = changesIn(word);
  return [first, `${first}\u{10fffd}`, word.length - off, word.length + off];
}
