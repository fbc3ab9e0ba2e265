import { replyNotification } from "../../emails/reply-notification.tsx";
import { queueMail } from "../mail/queue-mail.ts";
import { seconds } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import type { Facts } from "../platform/log.ts";
import { paths } from "../paths.ts";
import { tokenFor } from "../mail/token.ts";
import { renderMarkdown } from "../ui/markdown/index.ts";
import { newsAge } from "./queue-reply-mails.ts";
import { settleMails, waitingMails, type WaitingMail } from "./reply-mail-store.ts";

const slice = 50;
const mostSlices = 20;

/**
 * Job: composes the mails that replies wait for, and queues them. Mail and mark are one batch, and the mail's id is made of reply
 * and reader: killed, or run twice at once, everybody has one.
 */
export async function composeReplyMails(work: Work): Promise<Facts> {
  const { db, clock } = work;
  const until = clock.now() + seconds(15);
  let [queued, dropped] = [0, 0];
  for (let i = 0; i < mostSlices && clock.now() < until; i++) {
    const [waiting] = await read(db, waitingMails(slice));
    if (waiting.length === 0) break;
    const now = clock.now();
    const wanted = waiting.filter((one) => one.wanted && one.at >= now - newsAge);
    await commit(db, { changes: [...mailsOf(work, wanted, now), settleMails(waiting, now)], events: [] });
    queued += wanted.length;
    dropped += waiting.length - wanted.length;
  }
  return { queued, dropped };
}

function mailsOf(work: Work, wanted: readonly WaitingMail[], now: number): Statement[] {
  const texts = new Map<string, string>();
  return wanted.map((one) => {
    const { reply, member } = one;
    const text = texts.get(reply.id) ?? renderMarkdown(reply.markdown, { idPrefix: "m-" }).text;
    texts.set(reply.id, text);
    const letter = letterFor(work, one, text);
    return queueMail({ id: `${reply.id}-${member.id}`, kind: "reply", to: member.email, letter, now });
  });
}

function letterFor({ config }: Work, { reply, member, author, entry }: WaitingMail, text: string) {
  const { hubName, baseUrl, postalAddress, secret } = config;
  return replyNotification({
    language: nearestLanguage(member.language),
    ...{ hubName, hubUrl: baseUrl, postalAddress },
    host: new URL(baseUrl).hostname,
    entry,
    reply: {
      id: reply.id,
      url: baseUrl + paths.replyPermalink(reply.id),
      text,
      language: entry.language,
      author: author.name,
      ...(author.organisation ? { organisation: author.organisation } : {}),
    },
    above: reply.parent ? [reply.parent] : [],
    unfollowUrl: baseUrl + paths.stopMails(tokenFor(secret, "unfollow", entry.id + member.id)),
  });
}
