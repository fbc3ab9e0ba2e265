export { addCall } from "./add-call.ts";
export { fingerprintsOf } from "./call-store.ts";
export { updateCall } from "./update-call.ts";
export type { NewCall } from "./new-call.ts";
export { callStatus, nextDeadline, type CallDeadline, type CallDetails } from "./call.ts";
export { callsByDeadline, callsToCome, newestCalls } from "./call-list-store.ts";
export type { ListedCall } from "./call-list.ts";
export { callRow } from "./call-view.ts";
export { nextChange } from "./next-change.ts";
