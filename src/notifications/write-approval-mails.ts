import { firstPostApproved } from "../../emails/first-post-approved.tsx";
import { consumer, type ConsumerContext } from "../events/consumer.ts";
import type { HubEvent } from "../events/event.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { approvedPost } from "./notification-store.ts";

type Approval = HubEvent<"entry.approved" | "reply.approved">;

/** Writes to whoever waited: a moderator let the post through. The event's id is the mail's, so a repeat is the same mail. */
export const approvalMails = consumer({
  name: "approval-mails",
  types: ["entry.approved", "reply.approved"],
  async handle(events, context) {
    const live = events.filter(({ origin, entry }) => origin === "live" && entry !== null);
    return (await Promise.all(live.map((event) => mailOf(event, context)))).flat();
  },
});

async function mailOf(event: Approval, { db, clock, config }: ConsumerContext): Promise<Statement[]> {
  const [[found]] = await read(db, approvedPost(event.entry, event.data.author));
  if (!found) return [];
  const { email, language, entry, title, titleLanguage } = found;
  const path = event.type === "reply.approved" ? paths.replyPermalink(event.data.reply) : paths.entry(entry);
  const letter = firstPostApproved({
    language: nearestLanguage(language),
    hubName: config.hubName,
    hubUrl: config.baseUrl,
    postalAddress: config.postalAddress,
    url: config.baseUrl + path,
    title,
    titleLanguage,
  });
  return [
    queueMail({ id: `${event.id}-mail`, kind: "first-post-approved", to: email, letter, now: clock.now() }),
  ];
}
