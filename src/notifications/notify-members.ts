import { consumer } from "../events/consumer.ts";
import type { HubEvent } from "../events/event.ts";
import type { Statement } from "../platform/db/database.ts";
import { tellOfApproval, tellOfReplies, type ToldReply } from "./notification-store.ts";

/** Tells members of replies where they follow, of mentions, and of their own posts that were approved. Imports tell nobody. */
export const notifications = consumer({
  name: "notifications",
  types: ["reply.posted", "reply.approved", "entry.approved"],
  handle(events) {
    const live = events.filter(({ origin, entry }) => origin === "live" && entry !== null);
    const replies = live.flatMap(toldReply);
    const effects: Statement[] = replies.length > 0 ? [tellOfReplies(replies)] : [];
    return Promise.resolve([...effects, ...live.flatMap(toldApproval)]);
  },
});

type Told = HubEvent<"reply.posted" | "reply.approved" | "entry.approved">;

function toldReply(event: Told): ToldReply[] {
  if (event.type === "entry.approved" || event.entry === null) return [];
  const { seq, at, entry, data } = event;
  const mentions = event.type === "reply.posted" ? (event.data.mentions ?? []) : [];
  return [{ seq, at, entry, reply: data.reply, actor: data.author, mentions }];
}

function toldApproval(event: Told): Statement[] {
  if (event.type === "reply.posted" || event.entry === null) return [];
  const { seq, at, entry, data } = event;
  return [
    tellOfApproval({
      seq,
      at,
      entry,
      reply: event.type === "reply.approved" ? event.data.reply : null,
      author: data.author,
    }),
  ];
}
