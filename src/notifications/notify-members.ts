import { consumer } from "../events/consumer.ts";
import type { HubEvent } from "../events/event.ts";
import type { Statement } from "../platform/db/database.ts";
import { tellOfApproval, tellOfReplies, type ToldReply } from "./notification-store.ts";

/** Tells members of replies where they follow, of mentions, and of their own posts that were approved. Imports tell nobody. */
export const notifications = consumer({
  name: "notifications",
  types: ["reply.posted", "reply.approved", "entry.posted", "entry.approved"],
  handle(events) {
    const live = events.filter(({ origin, entry }) => origin === "live" && entry !== null);
    const replies = live.flatMap(toldPost);
    const effects: Statement[] = replies.length > 0 ? [tellOfReplies(replies)] : [];
    return Promise.resolve([...effects, ...live.flatMap(toldApproval)]);
  },
});

type Told = HubEvent<"reply.posted" | "reply.approved" | "entry.posted" | "entry.approved">;

/** An opening post tells only those it names: nobody follows what was not there. */
function toldPost({ seq, at, entry, data }: Told): ToldReply[] {
  const { author: actor, mentions = [] } = data;
  const reply = "reply" in data ? data.reply : null;
  if (entry === null || (reply === null && mentions.length === 0)) return [];
  return [{ seq, at, entry, reply, actor, mentions }];
}

function toldApproval(event: Told): Statement[] {
  if (event.type.endsWith(".posted") || event.entry === null) return [];
  const { seq, at, entry, data } = event;
  return [
    tellOfApproval({
      seq,
      at,
      entry,
      reply: "reply" in data ? data.reply : null,
      author: data.author,
    }),
  ];
}
