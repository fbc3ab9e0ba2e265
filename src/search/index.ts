export { indexName, searchIndex } from "./index-posts.ts";
