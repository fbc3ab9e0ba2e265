import { deadlinesBetween, newestCalls, type AgendaLine } from "../calls/index.ts";
import { logVersion, namesOf, remembered, topicNames } from "../entries/index.ts";
import { methodologyInLight, methodologyList, type ListedMethodology } from "../methodologies/index.ts";
import { visibleTo, type Actor } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { followedNews, threadList, unansweredAsks, type ListedThread } from "../threads/index.ts";
import { personalOf, quietCountries, type Personal, type QuietCountry } from "./home-store.ts";
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
const most = { threads: 30, methodologies: 8, calls: 8, asks: 10, agenda: 8, followed: 8 };
const askedWithin = 120 * day;
const quietAfter = 60 * day;

/** In one round trip; while nothing was committed only what is a member's own is read, and nothing for a visitor. */
export async function readFront(c: HubContext): Promise<Front> {
  const { actor, db, deps, language, tickBefore } = c.var;
  const now = deps.clock.now();
  const key = `front ${actor.kind} ${language}`;
  const memory = remembered(deps);
  const known = memory.whileQuiet<Board>(key, tickBefore, now);
  const own = ownQueries(actor);
  if (known) {
    const [[personal], followed] = own ? await read(db, ...own) : [[], []];
    return { board: known, own: personal ? { personal, followed } : null };
  }
  const queries = boardQueries(actor, language, now);
  if (!own)
    return {
      board: memory.keepWhileQuiet(key, tickBefore, now, boardOf(await read(db, ...queries))),
      own: null,
    };
  const [[personal], followed, ...rest] = await read(db, ...own, ...queries);
  const board = memory.keepWhileQuiet(key, tickBefore, now, boardOf(rest));
  return { board, own: personal ? { personal, followed } : null };
}

function ownQueries(actor: Actor) {
  if (actor.kind === "visitor") return undefined;
  return [personalOf(actor.id), followedNews(actor.id, visibleTo(actor), most.followed)] as const;
}

/** No reading mark is joined (the reader's id is ""): what is read is the same for all. */
function boardQueries(actor: Actor, language: HubContext["var"]["language"], now: number) {
  const visibilities = visibleTo(actor);
  const query = { reader: language };
  return [
    logVersion(),
    topicNames(language),
    threadList(query, visibilities, "", most.threads),
    methodologyList(query, visibilities, "", most.methodologies),
    newestCalls({ query: { ...query, status: "open" }, visibilities, readerId: "", now }, most.calls),
    unansweredAsks(query, visibilities, now - askedWithin, most.asks),
    deadlinesBetween(query, visibilities, now, now + 30 * day, most.agenda),
    methodologyInLight("", language, Math.floor(now / day)),
    quietCountries(language, now - quietAfter),
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
