export { addThread } from "./add-thread.ts";
export { markResolved, updateThread } from "./update-thread.ts";
export type { NewThread } from "./new-thread.ts";
