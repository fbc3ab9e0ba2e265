export { addCall } from "./add-call.ts";
export { fingerprintsOf } from "./call-store.ts";
export { updateCall } from "./update-call.ts";
export type { NewCall } from "./new-call.ts";
export { callStatus, nextDeadline, type CallDeadline, type CallDetails } from "./call.ts";
