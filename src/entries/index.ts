export { addEntry } from "./add-entry.ts";
export type { Addition, NewEntry } from "./new-entry.ts";
export { addReply } from "./add-reply.ts";
export type { NewReply } from "./new-reply.ts";
export { countries, isCountry } from "./countries.ts";
export { recount } from "./entry-store.ts";
export { checkedDraft, limits, type EntryDraft, type EntryText } from "./entry.ts";
export { limited, limitsOf } from "./limit-posting.ts";
