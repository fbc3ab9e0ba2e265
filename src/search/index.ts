export { indexName, searchIndex } from "./index-posts.ts";
export { indexStanding } from "./index-store.ts";
export { normalise } from "./normalise.ts";
export { rebuildIndex } from "./rebuild-index.ts";
