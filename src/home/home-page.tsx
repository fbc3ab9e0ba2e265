import { nextChange } from "../calls/index.ts";
import { logVersion, remembered } from "../entries/index.ts";
import { paths } from "../paths.ts";
import { afterAnswer } from "../platform/after-answer.ts";
import type { HubContext } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { page } from "../ui/answer.tsx";
import { feedsOf } from "../ui/feed-links.tsx";
import type { Reader } from "../ui/frame.ts";
import { Ready } from "../ui/ready.ts";
import { Agenda, Asks, ByEmail, Light, News, Quiet, Welcome } from "./front-parts.tsx";
import { noteVisit, type Personal } from "./home-store.ts";
import { choose, type Interests, type Story } from "./news.ts";
import { readFront, type Board, type Front } from "./read-front.ts";
import { siteData } from "./site-data.ts";
import { text } from "./text.ts";
import { awaySince, visitFrom } from "./sitting.ts";

const most = { stories: 8, asks: 4 };
const utf8 = new TextEncoder();

/** GET /: what is new and why it matters to this reader, what will soon be over, and who waits for an answer; one round trip. */
export async function homePage(c: HubContext) {
  const { deps, language } = c.var;
  const words = text(language);
  const chunks = await contentOf(c);
  const content = new Ready(chunks, chunks.slice(1));
  return page(
    c,
    {
      title: "",
      description: words.whatText(deps.config.hubName),
      canonical: paths.home(),
      feeds: feedsOf(deps.config.hubName, language, (format, query) => paths.feed("all", format, query)),
      data: (baseUrl) => siteData(deps.config.hubName, baseUrl),
    },
    content,
  );
}

/** A member's page is put together once and stays while nothing is committed; what all read alike is one piece for all. */
async function contentOf(c: HubContext): Promise<readonly Uint8Array[]> {
  const { actor, deps, language, zone, tickBefore } = c.var;
  const now = deps.clock.now();
  const memory = remembered(deps);
  const key = `home ${actor.kind === "member" ? actor.id : "v"} ${language} ${zone}`;
  const known =
    actor.kind === "member" ? memory.whileQuiet<readonly Uint8Array[]>(key, tickBefore, now) : undefined;
  if (known) return known;
  const front = await readFront(c);
  if (front.own) noteBeingHere(c, front.own.personal);
  if (actor.kind === "visitor") keepForVisitors(c, front.board);
  const reader: Reader = { language, zone, now };
  const below = belowOf(front.board, zone, () => belowNews(c, front.board, reader));
  const above = utf8.encode(aboveRest(c, front, reader));
  return memory.keepWhileQuiet(key, tickBefore, now, [above, below]);
}

const belows = new WeakMap<Board, Map<string, Uint8Array>>();

/** What stands below the news is one piece for all readers of a board in a zone. */
function belowOf(board: Board, zone: string, make: () => string): Uint8Array {
  let zones = belows.get(board);
  if (!zones) belows.set(board, (zones = new Map()));
  let below = zones.get(zone);
  if (!below) zones.set(zone, (below = utf8.encode(make())));
  return below;
}

/** Up to what is this reader's own. */
function aboveRest(c: HubContext, front: Front, reader: Reader): string {
  const { actor, deps } = c.var;
  const { board, own } = front;
  const interests = own && actor.kind === "member" ? interestsOf(actor.handle, own.personal, reader) : null;
  const followed = (own?.followed ?? []).map((entry): Story => ({ kind: "thread", entry }));
  const told = choose([...board.stories, ...followed], interests, reader.now, most.stories);
  const waiting = choose(
    board.asks.map((entry): Story => ({ kind: "thread", entry })),
    interests,
    reader.now,
    most.asks,
  );
  const welcome =
    actor.kind === "visitor" ? Welcome({ hubName: deps.config.hubName, language: reader.language }) : "";
  const { names } = board;
  const news = News({ told, names, reader, since: interests?.since ?? null, forMember: interests !== null });
  return `${welcome}<div class="columns"><div>${news}${Asks({ told: waiting, names, reader })}`;
}

function belowNews(c: HubContext, board: Board, reader: Reader): string {
  const forMember = c.var.actor.kind === "member";
  const byEmail = forMember ? "" : ByEmail(reader);
  const aside = `${byEmail}${Agenda({ board, reader })}${Quiet({ board, reader, forMember })}`;
  return `${Light({ board, reader })}</div><aside>${aside}</aside></div>`;
}

function interestsOf(handle: string, { visit, ...personal }: Personal, { language, now }: Reader): Interests {
  return { ...personal, handle, language, since: awaySince(visit, now) };
}

function keepForVisitors(c: HubContext, { seen, stories, agenda }: Board) {
  const calls = stories.flatMap((story) => (story.kind === "call" ? [story.entry] : []));
  const midnightOrChange = nextChange(calls, c.var.zone, c.var.deps.clock.now());
  const until = Math.min(midnightOrChange, agenda[0]?.at ?? Infinity);
  c.set("keep", { version: logVersion(), seen: String(seen), until });
}

/** Writes down that a member was here, after the answer, and no more often than says something new. */
function noteBeingHere(c: HubContext, { visit }: Personal) {
  const { actor, deps } = c.var;
  const noted = visitFrom(visit, deps.clock.now());
  if (actor.kind === "visitor" || !noted) return;
  afterAnswer(c, () => commit(deps.db, { changes: [noteVisit(actor.id, noted)], events: [] }));
}
