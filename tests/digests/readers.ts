import type { Database } from "../../src/platform/db/database.ts";
import { insertMany } from "../../src/platform/db/write.ts";
import { days, hours } from "../../src/platform/clock.ts";
import { timePart } from "../../src/platform/ids.ts";
import { servedUntil, nextDue, type Rhythm } from "../../src/subscriptions/slot.ts";
import * as t from "../../db/schema/index.ts";

const topics =
  "innovation technology-transfer access-to-finance internationalisation digitalisation skills clusters incubation green-transition energy agrifood textiles tourism women-entrepreneurs youth public-procurement standards policy networks supply-chains crafts health research evaluation".split(
    " ",
  );
const countries =
  "IT FR ES TN EG MA DE PT TR IN JP BR MX ZA KE RO HU PL GR CY MT LB JO SA US CA GB IE SE FI".split(" ");
const languages = ["en", "en", "en", "en", "fr", "fr", "es", "es", "it", "it", "ar", "pt", "de"];
const zones = [
  "Europe/Rome",
  "Europe/Paris",
  "Africa/Tunis",
  "Asia/Tokyo",
  "America/Mexico_City",
  "Africa/Cairo",
  "UTC",
];

/** The same numbers for the same seed, 0–1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A hub with `entries` fresh entries of every kind, and `readers` subscribers whose interests differ, all due at `at`. */
export async function fill(
  db: Database,
  { entries, readers, at, seed = 1 }: { entries: number; readers: number; at: number; seed?: number },
) {
  const chance = seeded(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T;
  const some = <T>(list: readonly T[], most: number) => [
    ...new Set(Array.from({ length: Math.floor(chance() * (most + 1)) }, () => pick(list))),
  ];
  const id = (n: number, when = at - days(40)) => timePart(when) + String(n).padStart(11, "0");

  const authors = Array.from({ length: 60 }, (_, i) => ({
    id: id(i),
    email: `m${i}@example.org`,
    handle: `m${i}`,
    name: `Member ${i}`,
    role: "member" as const,
    language: "en",
    origin: "live" as const,
    createdAt: 0,
  }));
  const made = Array.from({ length: entries }, (_, i) => {
    const kind = i % 10 < 4 ? ("thread" as const) : i % 10 < 6 ? ("methodology" as const) : ("call" as const);
    const publishedAt = Math.floor(at - chance() * days(7));
    return {
      ...{
        id: id(1000 + i),
        kind,
        slug: `entry-${i}`,
        title: `What the ${pick(topics)} of ${pick(countries)} could learn, part ${i}`,
        summary:
          "A sentence or two that say what this is about, for whom it is, and what one may do with it today.",
      },
      ...{
        authorId: pick(authors).id,
        language: pick(languages),
        visibility: "public" as const,
        state: "published" as const,
        stateAt: publishedAt,
        lastActivityAt: publishedAt,
        publishedAt,
        createdAt: publishedAt,
      },
      ...{
        topics: [pick(topics), ...some(topics, 2)],
        countries: kind === "call" ? some(countries, 12) : some(countries, 2),
        sectors: [] as string[],
        origin: "live" as const,
      },
    };
  });
  const of = (kind: string) => made.filter((one) => one.kind === kind);
  const start = at - days(7);
  const rows = Array.from({ length: readers }, (_, i) => {
    const rhythm: Rhythm = { hour: 7, weekday: "MON", zone: pick(zones) };
    const served = servedUntil(rhythm, start - days(1));
    const language = pick(["en", "en", "fr", "es", "it", "ar"]);
    const streams = {
      discussions: pick(["weekly", "weekly", "daily", "off"] as const),
      methodologies: pick(["weekly", "weekly", "off"] as const),
      calls: pick(["weekly", "daily", "daily"] as const),
    };
    return {
      ...{
        id: id(i, at - days(30)),
        email: `reader${i}@example.org`,
        emailHash: `h${i}`,
        language,
        ...streams,
        ...rhythm,
      },
      ...{
        topics: some(topics, 5),
        sectors: [] as string[],
        countries: some(countries, 3),
        languages: [...new Set([language, ...some(languages, 2)])],
      },
      ...{
        format: "html" as const,
        state: "active" as const,
        stateAt: 0,
        createdAt: 0,
        confirmedAt: 0,
        origin: "live" as const,
      },
      ...{ ...served, nextDueAt: nextDue(["daily", "weekly"], rhythm, served), recent: [] as string[] },
    };
  });
  const batches = [
    insertMany(t.members, authors),
    insertMany(t.entries, made),
    insertMany(
      t.entryBodies,
      made.map((one) => ({ entryId: one.id, markdown: "", html: "<p>Text</p>", renderer: 1 })),
    ),
    insertMany(
      t.threads,
      of("thread").map((one, i) => ({
        entryId: one.id,
        flavour: i % 3 === 0 ? ("ask" as const) : ("discussion" as const),
      })),
    ),
    insertMany(
      t.methodologies,
      of("methodology").map((one) => ({ entryId: one.id, kind: "methodology" as const, document: {} })),
    ),
    insertMany(
      t.calls,
      of("call").map((one, i) => ({
        entryId: one.id,
        type: "funding" as const,
        programme: `Programme ${i % 40}`,
      })),
    ),
    insertMany(
      t.deadlines,
      of("call").map((one) => ({
        entryId: one.id,
        position: 0,
        at: Math.floor(at + hours(20) + chance() * days(60)),
        date: "2026-12-24",
      })),
    ),
    insertMany(
      t.topics,
      topics.map((slug, position) => ({ slug, position, names: { en: slug } })),
    ),
    insertMany(
      t.digestCandidates,
      made.map((one, i) => ({ seq: i + 1, entryId: one.id, happening: "new" as const, at: one.publishedAt })),
    ),
    {
      sql: "insert into consumers values ('digest-candidates', ?, 0) on conflict do update set cursor = excluded.cursor",
      args: [entries],
    },
  ];
  await db.batch(batches, "write");
  for (let i = 0; i < rows.length; i += 2000)
    await db.batch([insertMany(t.subscriptions, rows.slice(i, i + 2000))], "write");
}
