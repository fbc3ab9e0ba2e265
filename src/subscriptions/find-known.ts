import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { knownSectors, knownTopics, subscriptionsOf, suppressedOf } from "./known-store.ts";
import { preferencesIn, type Preferences, type SubscriptionState } from "./subscription.ts";
import type { Reached, Served } from "./slot.ts";
import { emailHashOf } from "./token.ts";

export type KnownReader = {
  id: string;
  email: string;
  state: SubscriptionState;
  preferences: Preferences;
  served: Partial<Served>;
  reached: Reached;
};

/** What the hub knows of addresses (in small letters) that somebody brings, and what there is to be interested in. */
export async function findKnown({ db, config }: Pick<Work, "db" | "config">, emails: readonly string[]) {
  const hashes = new Map(emails.map((email) => [emailHashOf(config.secret, email), email]));
  const [rows, suppressed, topics, sectors] = await read(
    db,
    subscriptionsOf({ emails: JSON.stringify(emails) }),
    suppressedOf({ emailHashes: JSON.stringify([...hashes.keys()]) }),
    knownTopics(),
    knownSectors(),
  );
  return {
    readers: new Map(rows.map((row) => [row.email, { ...row, ...readerOf(row) }])),
    suppressed: new Set(suppressed.map(({ emailHash }) => hashes.get(emailHash))),
    topics: new Set(topics),
    sectors: new Set(sectors),
  };
}

function readerOf(
  row: Parameters<typeof preferencesIn>[0] & { [P in keyof Served]: string | null } & Reached,
) {
  const { dailyPeriod, weeklyPeriod, monthlyPeriod } = row;
  const served = {
    ...(dailyPeriod ? { dailyPeriod } : {}),
    ...(weeklyPeriod ? { weeklyPeriod } : {}),
    ...(monthlyPeriod ? { monthlyPeriod } : {}),
  };
  return { preferences: preferencesIn(row), served, reached: row } satisfies Partial<KnownReader>;
}
