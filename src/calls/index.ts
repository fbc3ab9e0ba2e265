export { addCall } from "./add-call.ts";
export { daysOfDeadlines, fingerprintsOf } from "./call-store.ts";
export { updateCall } from "./update-call.ts";
export type { NewCall } from "./new-call.ts";
export { callStatus, nextDeadline, type CallDeadline, type CallDetails } from "./call.ts";
export { callsByDeadline, callsToCome, newestCalls } from "./call-list-store.ts";
export type { ListedCall } from "./call-list.ts";
export { callRow, shownDeadline, shownTypes } from "./call-view.ts";
export { nextChange } from "./next-change.ts";
export { CallAside } from "./call-aside.tsx";
export { CallProse } from "./call-prose.tsx";
export {
  callHeadColumns,
  callHeadOf,
  callHeadTables,
  deadlinesColumn,
  deadlinesIn,
} from "./call-page-store.ts";
export type { CallFacts } from "./call.ts";
export { callsAmong, callsOpenTo, callsSilentOn } from "./open-calls-store.ts";
export { deadlinesBetween, type AgendaLine } from "./agenda-store.ts";
export { calendarCall, calendarCalls, calendarVersion, type CalendarCall } from "./calendar-store.ts";
