export { addThread } from "./add-thread.ts";
export type { NewThread } from "./new-thread.ts";
