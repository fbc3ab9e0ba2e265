export { addCall } from "./add-call.ts";
export type { NewCall } from "./new-call.ts";
export { callStatus, nextDeadline, type CallDeadline, type CallDetails } from "./call.ts";
