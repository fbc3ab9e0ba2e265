import { rowEntry } from "../entries/index.ts";
import type { CallRowEntry, CallType as ShownType, Deadline } from "../ui/entry/index.ts";
import { callStatus, nextDeadline, type CallType } from "./call.ts";
import type { ListedCall, ShownDeadline } from "./call-list.ts";

/** A list's row of a call as it stands at `now`. */
export function callRow(call: ListedCall, names: ReadonlyMap<string, string>, now: number): CallRowEntry {
  const { deadlines, opensAt } = call;
  const deadline = nextDeadline(deadlines, now) ?? deadlines.at(-1);
  return {
    ...rowEntry(call, names),
    type: shownTypes[call.type],
    status: callStatus(call, now),
    opensAt,
    deadline: deadline && shownDeadline(deadline),
  };
}

export const shownTypes: Record<CallType, ShownType> = {
  funding: "funding",
  "partner-search": "partners",
  "papers-or-experts": "papers",
  tender: "tender",
  event: "event",
  training: "training",
};

/** What a source leaves out is not made up: without a time, or a clock to read it by, only the day is shown. */
export function shownDeadline({ at, date, time, zone, label }: ShownDeadline): Deadline {
  return { at, zone: zone ?? "UTC", label, day: time === null || zone === null ? date : null };
}
