export { addThread } from "./add-thread.ts";
export { markThread } from "./mark-thread.ts";
export { markResolved, updateThread } from "./update-thread.ts";
export type { NewThread } from "./new-thread.ts";
export type { ListedThread } from "./thread-list.ts";
export { threadList } from "./thread-store.ts";
export { threadRow } from "./thread-view.ts";
export { threadsAmong } from "./some-threads-store.ts";
export { followedNews, unansweredAsks } from "./front-threads-store.ts";
