import { deadlinesBetween, newestCalls, type AgendaLine } from "../calls/index.ts";
import { logVersion, namesOf, remembered, topicNames } from "../entries/index.ts";
import { methodologyInLight, methodologyList, type ListedMethodology } from "../methodologies/index.ts";
import { visibleTo, type Actor } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { followedNews, threadList, unansweredAsks, type ListedThread } from "../threads/index.ts";
import { personalOf, quietCountries, unlessSeen, type Personal, type QuietCountry } from "./home-store.ts";
import type { Story } from "./news.ts";

/** What the front page shows of the hub to all readers of a language, visitors or members, before it is chosen from. */
export type Board = {
  /** The log's place at which all of it was read. */
  seen: number;
  names: ReadonlyMap<string, string>;
  stories: readonly Story[];
  asks: readonly ListedThread[];
  agenda: readonly AgendaLine[];
  light: ListedMethodology | undefined;
  quiet: readonly QuietCountry[];
};

export type Front = { board: Board; own: { personal: Personal; followed: readonly ListedThread[] } | null };

const day = 86_400_000;
const most = { threads: 24, methodologies: 8, calls: 8, asks: 10, agenda: 8, followed: 8 };
const askedWithin = 120 * day;
const quietAfter = 60 * day;

/**
 * In one round trip. The board is remembered: while nothing at all was committed only what is a member's own is read; while no event
 * was, the board's reads are in the batch and answer nothing.
 */
export async function readFront(c: HubContext): Promise<Front> {
  const { actor, db, deps, language, tickBefore } = c.var;
  const now = deps.clock.now();
  const key = `front ${actor.kind} ${language}`;
  const memory = remembered(deps);
  const known = memory.whileQuiet<{ board: Board; tick: number | undefined }>(key, always, now);
  const own = ownQueries(actor);
  if (known && tickBefore !== undefined && known.tick === tickBefore) {
    const [[personal], followed] = own ? await read(db, ...own) : [[], []];
    return { board: known.board, own: personal ? { personal, followed } : null };
  }
  const queries = boardQueries(actor, language, now, known?.board.seen ?? -1);
  const [[personal], followed, ...rest] = own
    ? await read(db, ...own, ...queries)
    : ([[], [], ...(await read(db, ...queries))] as const);
  const [[seen]] = rest;
  if (known && known.board.seen === seen) known.tick = tickBefore;
  const board = known && known.board.seen === seen ? known.board : boardOf(rest);
  if (board !== known?.board) memory.keepWhileQuiet(key, always, now, { board, tick: tickBefore });
  return { board, own: personal ? { personal, followed } : null };
}

/** In place of a tick, where an age is all that ends it. */
const always = 0;

function ownQueries(actor: Actor) {
  if (actor.kind === "visitor") return undefined;
  return [personalOf(actor.id), followedNews(actor.id, visibleTo(actor), most.followed)] as const;
}

/** No reading mark is joined (the reader's id is ""): what is read is the same for all. Nothing is where the log still ends at `seen`. */
function boardQueries(actor: Actor, language: HubContext["var"]["language"], now: number, seen: number) {
  const visibilities = visibleTo(actor);
  const query = { reader: language };
  const open = { ...query, status: "open" };
  return [
    logVersion(),
    unlessSeen(seen, topicNames(language), []),
    unlessSeen(seen, threadList(query, visibilities, "", most.threads), []),
    unlessSeen(seen, methodologyList(query, visibilities, "", most.methodologies), []),
    unlessSeen(seen, newestCalls({ query: open, visibilities, readerId: "", now }, most.calls), []),
    unlessSeen(seen, unansweredAsks(query, visibilities, now - askedWithin, most.asks), []),
    unlessSeen(seen, deadlinesBetween(query, visibilities, now, now + 30 * day, most.agenda), []),
    unlessSeen(seen, methodologyInLight("", language, Math.floor(now / day)), []),
    unlessSeen(seen, quietCountries(language, now - quietAfter), []),
  ] as const;
}

type Answers = Awaited<ReturnType<typeof read<ReturnType<typeof boardQueries>>>>;

function boardOf([
  [seen = 0],
  topics,
  threads,
  methodologies,
  calls,
  asks,
  agenda,
  [light],
  quiet,
]: Answers): Board {
  const stories: Story[] = [
    ...threads.map((entry): Story => ({ kind: "thread", entry })),
    ...methodologies.map((entry): Story => ({ kind: "methodology", entry })),
    ...calls.map((entry): Story => ({ kind: "call", entry })),
  ];
  return { seen, names: namesOf(topics), stories, asks, agenda, light, quiet };
}
