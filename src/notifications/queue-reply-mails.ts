import { consumer, type ConsumerContext } from "../events/consumer.ts";
import type { HubEvent } from "../events/event.ts";
import { days } from "../platform/clock.ts";
import { noteReplyMails, type OutReply } from "./reply-mail-store.ts";

type Out = HubEvent<"reply.posted" | "reply.approved">;

/** What is older is no news any more: a log read again, or for the first time, mails nobody about last year. */
export const newsAge = days(1);

/** Notes a mail for followers of what was replied to. Imports and seeds tell nobody. */
export const replyMails = consumer({
  name: "reply-mails",
  types: ["reply.posted", "reply.approved"],
  handle(events, { clock, config }) {
    const replies = events.flatMap((event) => outReply(event, clock.now()));
    return Promise.resolve(replies.length > 0 ? [noteReplyMails(replies, originsWithMail(config))] : []);
  },
});

function outReply({ origin, entry, at, data }: Out, now: number): OutReply[] {
  if (origin !== "live" || entry === null || at < now - newsAge) return [];
  return [{ at, entry, reply: data.reply, author: data.author }];
}

// Seeded people have invented addresses: mail for them may be looked at in the outbox, but leaves for nowhere.
function originsWithMail({ mail }: ConsumerContext["config"]): string[] {
  return mail.kind === "outbox" ? ["live", "seed"] : ["live"];
}
