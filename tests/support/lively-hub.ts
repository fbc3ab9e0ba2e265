import { sectors } from "../../db/seed/sectors.ts";
import { topics } from "../../db/seed/topics.ts";
import { addReply, recount, type Addition } from "../../src/entries/index.ts";
import { allHappened } from "../../src/events/append.ts";
import { insertMember } from "../../src/members/index.ts";
import { fixedClock } from "../../src/platform/clock.ts";
import { commit } from "../../src/platform/db/commit.ts";
import type { Database } from "../../src/platform/db/database.ts";
import { countingIds } from "../../src/platform/ids.ts";
import { insertFirstSectors, insertFirstTopics } from "../../src/seeding/seed-store.ts";
import { livelyEntry } from "./lively-entries.ts";
import { seeded, type Random } from "./seeded.ts";

export type Size = { members: number; entries: number; replies: number };

/**
 * Fills a migrated database with people who have talked until shortly before `at`: threads, methodologies and calls in five languages,
 * replies, mentions, approvals. The same every time, to the id; nothing is dispatched yet.
 */
export async function fillLively(db: Database, at: number, size: Size): Promise<void> {
  await commit(db, { changes: [insertFirstTopics(topics), insertFirstSectors(sectors)], events: [] });
  const said = conversation(at, size);
  for (let n = 0; n < said.length; n += 200) {
    const some = said.slice(n, n + 200);
    const events = some.flatMap((one) => one.events);
    await commit(db, {
      changes: some.flatMap(({ changes }) => changes),
      events: events.length > 0 ? [allHappened(events)] : [],
    });
  }
}

function conversation(at: number, { members, entries, replies }: Size): Addition[] {
  const clock = fixedClock(at - (entries + replies + 60) * 1000);
  const ids = countingIds(clock);
  const random = seeded(7);
  const people = Array.from({ length: members }, ids.make);
  const next = () => (clock.advance(1000), clock.now());
  const opened = Array.from({ length: entries }, (_, n) => {
    const createdAt = next();
    const common = { id: ids.make(), eventId: ids.make(), authorId: one(people, random), createdAt };
    return { ...common, replies: 0, addition: livelyEntry(n, common, random) };
  });
  const answers = Array.from({ length: replies }, () => {
    const entry = one(opened, random);
    entry.replies += 1;
    const createdAt = next();
    const by = { id: ids.make(), eventId: ids.make(), authorId: one(people, random), createdAt };
    return livelyReply(by, entry, one(people, random), random() < 0.2);
  });
  return [
    ...people.map((id, n) => person(id, n, at)),
    ...opened.map(({ addition }) => addition),
    ...answers,
    { changes: opened.map(({ id }) => recount(id)), events: [] },
  ];
}

type Said = { id: string; eventId: string; authorId: string; createdAt: number };

/** Some replies name somebody, and some of the others had waited for a moderator. */
function livelyReply(
  by: Said,
  entry: { id: string; replies: number },
  named: string,
  names: boolean,
): Addition {
  const place = { entryId: entry.id, position: entry.replies, parentId: null, origin: "live" } as const;
  const body = `Reply ${entry.replies}: we tried *that* with nine workshops${names ? `, as @${named} did` : ""}.`;
  const { changes, events } = addReply({ ...by, ...place, body });
  const told = events.map((event) => {
    if (event.type !== "reply.posted") return event;
    if (names) return { ...event, data: { ...event.data, mentions: [named] } };
    return entry.replies % 9 === 8 ? { ...event, type: "reply.approved" as const } : event;
  });
  return { changes, events: told };
}

function person(id: string, n: number, at: number): Addition {
  const name = { handle: `person-${n}`, name: `Person ${n}`, email: `person-${n}@example.org` };
  const since = { createdAt: at - 86_400_000, verifiedAt: at - 86_400_000 };
  const row = { id, ...name, ...since, role: "member", language: "en", origin: "live" } as const;
  return { changes: [insertMember(row)], events: [] };
}

export const one = <T>(from: readonly T[], random: Random): T => {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
};
