import { visibleTo, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { askedFor } from "./asked.ts";
import { facet } from "./facets.ts";
import { isSign } from "./normalise.ts";
import { titlesLike } from "./search-store.ts";

const most = 8;

/** Titles of entries that hold what was typed so far, its last word perhaps only begun; newest first. */
export async function findTitles({ db }: Pick<Work, "db">, actor: Actor, typed: string): Promise<string[]> {
  const words = askedFor(typed).terms.flatMap((term) => term.words);
  if (words.length === 0) return [];
  const [first, second = first] = visibleTo(actor);
  const goesOn = /[\p{L}\p{N}\p{M}]$/u.test(typed) && !isSign(words.at(-1) ?? "");
  const expression = words.map((word) => `"${word}"`).join(" AND ") + (goesOn ? " *" : "");
  const except = actor.kind === "visitor" ? ` NOT "${facet.membersOnly}"` : "";
  const [found] = await read(
    db,
    titlesLike(expression + except, first ?? "public", second ?? "public", most),
  );
  return [...new Set(found.map(({ title }) => title))];
}
