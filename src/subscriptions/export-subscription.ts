import { read } from "../platform/db/query.ts";
import type { Work } from "../platform/context.ts";
import { paths } from "../paths.ts";
import { consentsOf } from "./consent-store.ts";
import { digestsOf, entriesNamed, mailsTo, marksOf, suppressionsFor } from "./own-data-store.ts";
import { preferencesIn } from "./subscription.ts";
import type { SubscriptionRow } from "./subscription-store.ts";

/** Everything the hub knows of an address as a reader's; times as ISO 8601, links absolute. */
export async function exportSubscription({ db, config, clock }: Work, row: SubscriptionRow) {
  const [consents, digests, mails, marks, suppressions] = await read(
    db,
    consentsOf({ id: row.id }),
    digestsOf(row.id),
    mailsTo(row.email),
    marksOf(row.id),
    suppressionsFor(row.emailHash),
  );
  const named = new Set([...digests.flatMap(({ entries }) => entries), ...marks.map(({ entry }) => entry)]);
  const [entries] = await read(db, entriesNamed(JSON.stringify([...named])));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const linked = (id: string) => {
    const entry = byId.get(id);
    return entry ? { id, title: entry.title, url: config.baseUrl + paths.entry(entry) } : { id };
  };
  return {
    hub: { name: config.hubName, url: config.baseUrl },
    exportedAt: iso(clock.now()),
    subscription: subscriptionIn(row),
    consents: consents.map(({ at, ...consent }) => ({ at: iso(at), ...consent })),
    digests: digests.map(({ entries: items, sentAt, outcome, ...digest }) => ({
      ...digest,
      sentAt: iso(sentAt),
      outcome: outcome && { ...outcome, at: iso(outcome.at) },
      items: items.map(linked),
    })),
    mails: mails.map(({ at, ...mail }) => ({ at: iso(at), ...mail })),
    marks: marks.map(({ entry, mark, at }) => ({ at: iso(at), mark, entry: linked(entry) })),
    suppressed: suppressions.map(({ reason, at }) => ({ at: iso(at), reason })),
  };
}

function subscriptionIn(row: SubscriptionRow) {
  const { id, email, state, origin, less, recent } = row;
  return {
    ...{ id, email, state, origin, ...preferencesIn(row), lessOf: less, toldOfLately: recent },
    stateSince: iso(row.stateAt),
    pausedUntil: iso(row.pausedUntil),
    createdAt: iso(row.createdAt),
    confirmedAt: iso(row.confirmedAt),
    nextDueAt: iso(row.nextDueAt),
    served: { day: row.dailyPeriod, week: row.weeklyPeriod, month: row.monthlyPeriod },
  };
}

function iso(at: number): string;
function iso(at: number | null): string | null;
function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
