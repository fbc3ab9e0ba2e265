import { happened } from "../events/append.ts";
import type { EventStatement } from "../platform/db/commit.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import type { Language } from "../platform/i18n.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { consentTo } from "./consent.ts";
import { letGoRow } from "./own-data-store.ts";
import { changedSchedule, freshSchedule, pausedSchedule } from "./schedule.ts";
import type { Schedule } from "./slot.ts";
import { changedFields, preferencesIn, type Preferences } from "./subscription.ts";
import {
  dropLess,
  insertConsent,
  pauseRow,
  setSubscription,
  startSubscription,
  subscriptionById,
  type SubscriptionRow,
} from "./subscription-store.ts";

type Saying = { language: Language; form: string };

/** New preferences, from the next slot on. While paused they wait with the rest. */
export async function changeSubscription(
  work: Work,
  row: SubscriptionRow,
  preferences: Preferences,
  saying: Saying,
): Promise<Result<null>> {
  const result = await changeAsFound(work, row, preferences, saying);
  if (result.ok) return result;
  // A digest was planned meanwhile: its slot is served, and the next one is another.
  const [[now]] = await read(work.db, subscriptionById({ id: row.id }));
  return now ? changeAsFound(work, now, preferences, saying) : result;
}

async function changeAsFound(
  work: Work,
  row: SubscriptionRow,
  preferences: Preferences,
  { language, form }: Saying,
): Promise<Result<null>> {
  const changed = changedFields(preferencesIn(row), preferences);
  if (changed.length === 0) return done(null);
  const now = work.clock.now();
  const standing = { served: servedOf(row, now), reached: row };
  const schedule = changedSchedule(preferencesIn(row), preferences, standing, now);
  const paused = pausedSchedule(preferences, row.pausedUntil, standing.served);
  const { outcome } = await commit(work.db, {
    guard: setSubscription(
      row.id,
      preferences,
      row.state === "paused" ? { ...schedule, ...paused } : schedule,
      now,
      row,
    ),
    changes: [
      insertConsent(
        consentTo("changed", {
          ...{ id: work.ids.make(), subscriptionId: row.id, form, language },
          ...{ hubName: work.config.hubName, at: now },
        }),
      ),
    ],
    events: [changedEvent(work, row.id, changed)],
  });
  return outcome === "done" ? done(null) : refused({ kind: "conflict" });
}

/** Nothing comes until `until` (ms; null: until resumed). What happened meanwhile comes in the first digest after. */
export async function pauseSubscription(
  work: Work,
  row: SubscriptionRow,
  until: number | null,
): Promise<Result<null>> {
  const now = work.clock.now();
  const schedule = pausedSchedule(preferencesIn(row), until, servedOf(row, now));
  const { outcome } = await commit(work.db, {
    guard: pauseRow(row.id, until, schedule, now),
    changes: [],
    events: [changedEvent(work, row.id, ["state"])],
  });
  return outcome === "done" ? done(null) : refused({ kind: "conflict" });
}

/** A topic is told of as before. Doing it again changes nothing. */
export async function hearAsBefore(work: Work, row: SubscriptionRow, topic: string): Promise<Result<null>> {
  if (!row.less.includes(topic)) return done(null);
  await commit(work.db, {
    changes: [dropLess(row.id, topic)],
    events: [changedEvent(work, row.id, ["less"])],
  });
  return done(null);
}

/** What was saved or followed from a mail is kept no longer. Doing it again changes nothing. */
export async function letGo(work: Work, { id }: SubscriptionRow, entry: string): Promise<void> {
  const event = changedEvent(work, id, ["marks"]);
  await commit(work.db, { guard: letGoRow(id, entry), changes: [], events: [event] });
}

/** Digests come again from the next slot on. */
export async function resumeSubscription(work: Work, row: SubscriptionRow): Promise<Result<null>> {
  if (row.state === "active") return done(null);
  const now = work.clock.now();
  const schedule = freshSchedule(preferencesIn(row), now);
  const { outcome } = await commit(work.db, {
    guard: startSubscription(row.id, ["paused"], schedule, now),
    changes: [],
    events: [changedEvent(work, row.id, ["state"])],
  });
  return outcome === "done" ? done(null) : refused({ kind: "conflict" });
}

// A row that was confirmed has both; one that never was cannot come here.
function servedOf(row: SubscriptionRow, now: number): Schedule["served"] {
  const fresh = freshSchedule(preferencesIn(row), now).served;
  return {
    dailyPeriod: row.dailyPeriod ?? fresh.dailyPeriod,
    weeklyPeriod: row.weeklyPeriod ?? fresh.weeklyPeriod,
    monthlyPeriod: row.monthlyPeriod ?? fresh.monthlyPeriod,
  };
}

function changedEvent({ ids, clock }: Work, subscription: string, changed: string[]): EventStatement {
  return happened({
    id: ids.make(),
    type: "subscription.changed",
    at: clock.now(),
    actor: null,
    entry: null,
    data: { subscription, changed },
  });
}
