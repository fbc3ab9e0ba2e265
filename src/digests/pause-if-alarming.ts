import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { alarmOf } from "./alarm.ts";
import { receptionOf } from "./outcome-store.ts";
import { pauseRun } from "./pause-run.ts";

/** After a complaint or a bounce: a run that is not well received goes on only when a person says so. */
export async function pauseIfAlarming(
  work: Pick<Work, "db" | "clock" | "ids">,
  runId: string,
): Promise<void> {
  const [[found]] = await read(work.db, receptionOf(runId));
  const alarm = found && !found.paused && alarmOf(found.reception, found.from);
  if (alarm) await pauseRun(work, runId, alarm);
}
