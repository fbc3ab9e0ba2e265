import { days } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Facts } from "../platform/log.ts";
import { eraseDeleted } from "./purge-store.ts";
import { undoMs } from "./subject.ts";

const most = 500;

/** Job: erases what was deleted so long ago that nobody can take it back, and a day more. */
export async function purgeDeleted({ db, clock }: Pick<Work, "db" | "clock">): Promise<Facts> {
  await commit(db, { changes: eraseDeleted(clock.now() - undoMs - days(1), most), events: [] });
  return {};
}
