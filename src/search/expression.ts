import type { Actor } from "../platform/actor.ts";
import { days } from "../platform/clock.ts";
import type { Asked, Term } from "./asked.ts";
import { facet } from "./facets.ts";
import { firstIdAt } from "./moment.ts";

/**
 * A search as the index takes it. Words are always within quotation marks, which none of them holds, so nothing typed is ever syntax.
 * `before` and `after` stand around what the last word may go on to; only the database knows that, since it has the words.
 */
export type Expression = {
  before: string;
  after: string;
  /** Whether there are words at all, which a title may hold. */
  hasWords: boolean;
  /** What may go on: the words of its term before it, and itself; null where nothing may. */
  open: { lead: string; word: string } | null;
  organisation: string | null;
  author: string | null;
  /** Not for visitors. */
  except: string;
  /** Ids of posts: from, and before. */
  from: number;
  until: number;
};

export function expressionOf({ terms, filters }: Asked, actor: Actor): Expression {
  const facets = facetsAsked(filters);
  const last = terms.at(-1);
  const closed = terms.filter(({ open }) => !open).map(quoted);
  const open = last?.open
    ? { lead: [...last.words.slice(0, -1), ""].join(" "), word: last.words.at(-1) ?? "" }
    : null;
  const fixed = [...closed, ...facets];
  return {
    before: open ? [...fixed, `(${quoted(last ?? none)}`].join(" AND ") : fixed.join(" AND ") || anything,
    after: open ? ")" : "",
    hasWords: last !== undefined,
    open,
    organisation: filters.organisation ?? null,
    author: filters.author ?? null,
    except: exceptFor(actor),
    from: filters.from ? firstIdAt(Date.parse(filters.from)) : 0,
    until: filters.to ? firstIdAt(Date.parse(filters.to) + days(1)) : Number.MAX_SAFE_INTEGER,
  };
}

export const exceptFor = (actor: Actor) => (actor.kind === "visitor" ? ` NOT "${facet.membersOnly}"` : "");

const none: Term = { words: [], open: false };

export const quoted = ({ words }: Term) => `"${words.join(" ")}"`;

/** Every post is of one kind. */
const anything = `(${["thread", "methodology", "call"].map((kind) => `"${facet.kind(kind)}"`).join(" OR ")})`;

function facetsAsked({ kind, topic, country, language, open }: Asked["filters"]): string[] {
  return [
    ...(open ? [facet.kind("call")] : kind ? [facet.kind(kind)] : []),
    ...(topic ? [facet.topic(topic)] : []),
    ...(country ? [facet.country(country)] : []),
    ...(language ? [facet.language(language)] : []),
  ].map((one) => `"${one}"`);
}
