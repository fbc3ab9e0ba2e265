import { days } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { cadencesOf, nextDue, servedUntil } from "../subscriptions/index.ts";
import { moveReaders, overdueInFuture } from "./planning-store.ts";

/**
 * After a clock that ran far ahead and was set right: readers who were served for a time that is yet to come would hear nothing
 * until then. No slot of an active subscription is ever more than a week and a day away – five weeks and three days for those who
 * take nothing more often than monthly – so such ones start afresh from now.
 */
export async function restoreSchedules({ db, clock }: Pick<Work, "db" | "clock">): Promise<number> {
  const now = clock.now();
  const [strays] = await read(db, overdueInFuture(now + days(8) + 1, now + days(38) + 1, 1000));
  if (strays.length === 0) return 0;
  const steps = strays.map((row) => {
    const served = servedUntil(row, now);
    const { id, dailySeq, weeklySeq, monthlySeq, recent, dueAt: wasDueAt } = row;
    return {
      id,
      ...served,
      dailySeq,
      weeklySeq,
      monthlySeq,
      recent,
      wasDueAt,
      nextDueAt: nextDue(cadencesOf(row), row, served),
    };
  });
  await commit(db, { changes: [moveReaders(steps, now)], events: [] });
  return strays.length;
}
