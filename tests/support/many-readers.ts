import { sectors } from "../../db/seed/sectors.ts";
import { topics } from "../../db/seed/topics.ts";
import { allHappened } from "../../src/events/append.ts";
import { days, fixedClock } from "../../src/platform/clock.ts";
import { commit } from "../../src/platform/db/commit.ts";
import type { Database } from "../../src/platform/db/database.ts";
import { countingIds } from "../../src/platform/ids.ts";
import { addSubscription, type Preferences } from "../../src/subscriptions/index.ts";
import { countriesHeard, languagesSpoken } from "./lively-entries.ts";
import { one } from "./lively-hub.ts";
import { seeded, type Random } from "./seeded.ts";

/**
 * Gives a database `count` confirmed readers of different interests, all of whom are due at `at` for the first time. The same every
 * time. `addressOf` says what a reader's address is; one that no provider takes costs one mail.
 */
export async function subscribeMany(
  db: Database,
  at: number,
  count: number,
  addressOf: (n: number) => string = address,
): Promise<void> {
  const now = at - days(8);
  const ids = countingIds(fixedClock(now));
  const random = seeded(11);
  const readers = Array.from({ length: count }, (_, n) => {
    const consent = "Form of the newsletter before this one";
    const known = { id: ids.make(), email: addressOf(n), confirmedAt: now - days(100), consent };
    const preferences = preferencesOf(random);
    return addSubscription({ ids, secret, now }, { ...known, preferences, origin: "import" });
  });
  for (let n = 0; n < count; n += 500) {
    const some = readers.slice(n, n + 500);
    const events = [allHappened(some.flatMap((reader) => reader.events))];
    await commit(db, { changes: some.flatMap(({ changes }) => changes), events });
  }
}

/** HUB_SECRET of whatever works on such a database. */
export const secret = "only for drills, and long enough for one";
export const address = (n: number) => `reader-${n}@example.org`;

const zones = [
  "Europe/Rome",
  "Europe/Paris",
  "Africa/Tunis",
  "Africa/Cairo",
  "Asia/Tokyo",
  "America/Mexico_City",
];
const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;

function preferencesOf(random: Random): Preferences {
  const some = <T>(from: readonly T[], most: number) => {
    const many = Math.floor(random() * (most + 1));
    return [...new Set(Array.from({ length: many }, () => one(from, random)))];
  };
  const language = one(languagesSpoken, random);
  return {
    discussions: one(["weekly", "weekly", "daily", "off"], random),
    methodologies: one(["weekly", "weekly", "off"], random),
    calls: one(["weekly", "daily"], random),
    language,
    topics: some(topics, 5).map(({ slug }) => slug),
    sectors: some(sectors, 2).map(({ slug }) => slug),
    countries: some(countriesHeard, 4),
    languages: [...new Set([language, ...some(languagesSpoken, 2)])],
    hour: Math.floor(random() * 24),
    weekday: one(weekdays, random),
    zone: one(zones, random),
    format: random() < 0.1 ? "text" : "html",
    newsletter: "off",
    most: 12,
  };
}
