import { consumer } from "../events/consumer.ts";
import { noteVoices } from "./home-store.ts";

/** Notes which countries were heard from, for the front page's invitation to those that were not. */
export const voices = consumer({
  name: "voices",
  types: ["entry.posted", "entry.approved", "reply.posted", "reply.approved"],
  handle(events) {
    const entries = events.flatMap(({ type, entry }) => (type.startsWith("entry.") && entry ? [entry] : []));
    const replies = events.flatMap(({ data }) => ("reply" in data ? [data.reply] : []));
    return Promise.resolve([noteVoices(JSON.stringify(entries), JSON.stringify(replies))]);
  },
});
