import {
  entries,
  entryBodies,
  entryCountries,
  entryTopics,
  follows,
  members,
  organisations,
  replies,
  threads,
} from "../../../db/schema/index.ts";
import { directory } from "../../../db/seed/directory.ts";
import { topics } from "../../../db/seed/topics.ts";
import { allHappened } from "../../../src/events/append.ts";
import type { NewEvent } from "../../../src/events/event.ts";
import { days, fixedClock } from "../../../src/platform/clock.ts";
import type { Database, Statement } from "../../../src/platform/db/database.ts";
import { insertMany } from "../../../src/platform/db/write.ts";
import { countingIds, type Ids } from "../../../src/platform/ids.ts";
import { slugOf } from "../../../src/platform/slug.ts";
import { RENDERER_VERSION } from "../../../src/ui/markdown/index.ts";
import { seeded, type Random } from "../../support/seeded.ts";
import { lognormal, shares, zipf } from "./random.ts";
import { Words } from "./words.ts";

export type Size = { threads: number; replies: number };

/** How much of a hub is in one batch. */
const threadsAtOnce = 200;
const years = 8;

/**
 * Fills a seeded database with threads and replies as a large network would have them: lengths and numbers of replies with long
 * tails, few people who write much, few countries and topics that are everywhere. The same for the same size. `now` is epoch ms.
 */
export async function fillHub(db: Database, now: number, size: Size): Promise<void> {
  const random = seeded(size.replies);
  const ids = countingIds(fixedClock(now - days(365 * years)));
  const people = await addPeople(db, ids, now, Math.max(100, size.threads / 10));
  const draw = drawing(random, people);
  const counts = shares(random, size.threads, size.replies);
  for (let n = 0; n < size.threads; n += threadsAtOnce) {
    const some = counts.slice(n, n + threadsAtOnce).map((replyCount, i) => {
      const age = 1 - (n + i) / size.threads;
      return newThread(draw, ids, now - days(365 * years * age), replyCount, now);
    });
    await db.batch(statementsOf(some), "write");
  }
}

type Draw = ReturnType<typeof drawing>;

/** Everything that is left to chance. */
function drawing(random: Random, people: readonly Person[]) {
  const words = new Words(random);
  const writer = zipf(random, people.length, 0.8);
  const country = zipf(random, directory.countries.length, 0.9);
  const topic = zipf(random, topics.length, 0.7);
  const language = zipf(random, spoken.length, 1.2);
  return {
    random,
    words,
    writer: () => people[writer()] as Person, // zipf stays below the length
    country: () => directory.countries[country()]?.code ?? "IT",
    topic: () => topics[topic()]?.slug ?? "innovation",
    language: () => spoken[language()] ?? "en",
  };
}

const spoken = ["en", "fr", "es", "it", "ar", "pt-BR", "de", "tr", "ja"];

type Person = { id: string; organisationId: string };

async function addPeople(db: Database, ids: Ids, now: number, count: number): Promise<Person[]> {
  const houses = Array.from({ length: Math.ceil(count / 5) }, (_, n) => ({
    ...{ id: ids.make(), slug: `house-${n}`, name: `House ${n}`, kind: "chamber", origin: "import" as const },
    ...{
      country: directory.countries[n % directory.countries.length]?.code ?? null,
      createdAt: now - days(365 * years),
    },
  }));
  const people = Array.from({ length: count }, (_, n) => ({
    ...{ id: ids.make(), email: `person${n}@large.example`, handle: `person-${n}`, name: `Person ${n}` },
    ...{ organisationId: houses[n % houses.length]?.id ?? "", role: "member" as const, language: "en" },
    ...{ verifiedAt: now, origin: "import" as const, createdAt: now - days(365 * years) },
  }));
  await db.batch([insertMany(organisations, houses), insertMany(members, people)], "write");
  return people;
}

type Made = ReturnType<typeof newThread>;

function newThread(draw: Draw, ids: Ids, at: number, replyCount: number, now: number) {
  const id = ids.make();
  const author = draw.writer();
  const title = draw.words.sentence().slice(0, 20 + Math.floor(draw.random() * 80));
  const posts = repliesOf(draw, ids, id, at, replyCount, now);
  const body = textOf(draw, 500);
  const own = [...new Set([draw.topic(), draw.topic()])];
  const countries = draw.random() < 0.6 ? [draw.country()] : [];
  const last = posts.at(-1);
  const row = {
    ...{ id, kind: "thread" as const, slug: slugOf(title), title, summary: body.markdown.slice(0, 200) },
    ...{ authorId: author.id, organisationId: author.organisationId, language: draw.language() },
    ...{
      visibility: draw.random() < 0.1 ? ("members" as const) : ("public" as const),
      state: "published" as const,
    },
    ...{ stateAt: at, replyCount, participantCount: new Set(posts.map((one) => one.authorId)).size + 1 },
    ...{ lastVoiceId: last?.authorId ?? null, lastActivityAt: last?.createdAt ?? Math.floor(at) },
    ...{
      publishedAt: Math.floor(at),
      createdAt: Math.floor(at),
      topics: own,
      countries,
      origin: "import" as const,
    },
  };
  const flavour = draw.random() < 0.4 ? ("ask" as const) : ("discussion" as const);
  const resolvedAt = flavour === "ask" && last && draw.random() < 0.5 ? last.createdAt : null;
  return { row, flavour, resolvedAt, body, posts };
}

function repliesOf(draw: Draw, ids: Ids, entryId: string, from: number, count: number, now: number) {
  let at = from;
  return Array.from({ length: count }, (_, n) => {
    at = Math.min(now, at + lognormal(draw.random, days(0.3), 1.5));
    const { markdown, html } = textOf(draw, 320);
    const createdAt = Math.floor(at);
    return {
      ...{
        id: ids.make(),
        entryId,
        position: n + 1,
        authorId: draw.writer().id,
        state: "published" as const,
      },
      ...{
        stateAt: createdAt,
        createdAt,
        origin: "import" as const,
        markdown,
        html,
        renderer: RENDERER_VERSION,
      },
    };
  });
}

function textOf({ words, random }: Draw, median: number) {
  const paragraphs = words.paragraphs(Math.min(8000, lognormal(random, median, 0.9)));
  return { markdown: paragraphs.join("\n\n"), html: paragraphs.map((one) => `<p>${one}</p>`).join("\n") };
}

function statementsOf(made: readonly Made[]): Statement[] {
  const rows = made.map(({ row }) => row);
  const posts = made.flatMap((one) => one.posts);
  const bodies = made.map(({ row, body }) => ({ entryId: row.id, ...body, renderer: RENDERER_VERSION }));
  const own = made.map(({ row, flavour, resolvedAt }) => ({ entryId: row.id, flavour, resolvedAt }));
  const about = rows.flatMap((row) =>
    row.topics.map((topic) => ({ topic, entryId: row.id, kind: row.kind })),
  );
  const where = rows.flatMap((row) =>
    row.countries.map((country) => ({ country, entryId: row.id, kind: row.kind })),
  );
  const following = rows.map((row) => ({
    ...{ entryId: row.id, memberId: row.authorId, mode: "following" as const, at: row.createdAt },
  }));
  return [
    insertMany(entries, rows),
    insertMany(entryBodies, bodies),
    insertMany(threads, own),
    insertMany(entryTopics, about),
    ...(where.length > 0 ? [insertMany(entryCountries, where)] : []),
    insertMany(follows, following),
    ...(posts.length > 0 ? [insertMany(replies, posts)] : []),
    allHappened(made.flatMap(eventsOf)),
  ];
}

function eventsOf({ row, posts }: Made): NewEvent[] {
  const { id: entry, authorId: author, visibility, language } = row;
  const posted: NewEvent = {
    ...{ id: `e${entry}`, at: row.createdAt, actor: author, entry, origin: "import" },
    ...{ type: "entry.posted", data: { kind: "thread", author, visibility, language } },
  };
  const replied = posts.map(({ id: reply, authorId, position, createdAt }): NewEvent => ({
    ...{ id: `e${reply}`, at: createdAt, actor: authorId, entry, origin: "import" },
    ...{ type: "reply.posted", data: { reply, author: authorId, position } },
  }));
  return [posted, ...replied];
}
