import type { Letter } from "../src/mail/mailer.ts";
import { direction } from "../src/platform/i18n.ts";
import { bulkHeaders, conversationHeaders } from "./headers.ts";
import { nameOf, type House } from "./house.ts";
import { letter } from "./letter.tsx";
import { Button, Paragraph, Quote, Title } from "./parts.tsx";
import { colon, cut, isolated, oneLine, wrap } from "./plain.ts";
import { text } from "./text.ts";

export type ReplyNotificationProps = House & {
  /** Host name of the hub, for Message-ID. */
  host: string;
  entry: { id: string; title: string; language: string };
  /** `text` is the whole reply as plain text, paragraphs apart by an empty line; reading by mail is membership. */
  reply: { id: string; url: string; text: string; language: string; author: string; organisation?: string };
  /** Ids of the replies between the entry and this one, outermost first. */
  above?: readonly string[];
  /** Where one stops following: a page, and a one-click POST. */
  unfollowUrl: string;
};

/** Tells a follower about a reply, in such a way that mail programs keep the discussion together. */
export function replyNotification(props: ReplyNotificationProps): Letter {
  const { language, entry, reply, host } = props;
  const say = text(language);
  const dir = direction(language);
  const named = (name: string) => isolated(cut(name, 80), dir);
  const organisation = reply.organisation ? ` (${named(reply.organisation)})` : "";
  const replied = say.replied(named(reply.author) + organisation);
  const paragraphs = paragraphsOf(reply.text);
  return letter(props, {
    subject: `Re: ${isolated(cut(entry.title, 120), "ltr")}`,
    preheader: cut(paragraphs.join(" "), 120),
    link: reply.url,
    rows: (
      <>
        <Title title={entry.title} href={reply.url} language={entry.language} />
        <Paragraph>{replied}</Paragraph>
        <Quote paragraphs={paragraphs} language={reply.language} />
        <Button href={reply.url} label={say.replyButton} fallback={say.copyLink} />
      </>
    ),
    lines: [
      isolated(cut(entry.title, 160), dir),
      replied,
      ...paragraphs.map((paragraph) => wrap(paragraph, 70).map((line) => `> ${isolated(line, dir)}`)),
      [`${say.replyButton}${colon(language)}`, reply.url],
    ],
    reason: say.replyReason(nameOf(props)),
    footerLinks: [{ href: props.unfollowUrl, label: say.unfollow }],
    headers: {
      ...bulkHeaders({
        id: reply.id,
        host,
        listName: props.hubName,
        unsubscribeUrl: props.unfollowUrl,
        list: `${entry.id}.discussion`,
      }),
      ...conversationHeaders(host, [entry.id, ...(props.above ?? [])]),
    },
  });
}

const mostCharacters = 4000;

function paragraphsOf(body: string): string[] {
  const whole =
    body.length <= mostCharacters ? body : `${body.slice(0, mostCharacters).replace(/\s+\S*$/u, "")} …`;
  return whole
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean);
}
