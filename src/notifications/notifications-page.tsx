import { paths } from "../paths.ts";
import { direction } from "../platform/i18n.ts";
import { Badge, EmptyState } from "../ui/entry/index.ts";
import { SubmitRow } from "../ui/form/index.ts";
import type { Reader } from "../ui/frame.ts";
import { PageHead } from "../ui/page.tsx";
import { Time } from "../ui/time.tsx";
import type { EntryNotification, Notification } from "./notification-store.ts";
import { text } from "./text.ts";

/** What happened for a member, newest first. */
export function NotificationsPage({
  notifications,
  reader,
}: {
  notifications: readonly Notification[];
  reader: Reader;
}) {
  const words = text(reader.language);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {notifications.length === 0 && <EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      <ul class="plain">
        {notifications.map((one) => (
          <li>
            {!one.read && <Badge label={words.unread} loud />}{" "}
            {one.kind === "sending-paused" ? (
              <a href={paths.send({ id: one.run })}>{words.sendingPaused}</a>
            ) : (
              <AboutEntry one={one} reader={reader} />
            )}{" "}
            <Time at={one.at} reader={reader} relative />
          </li>
        ))}
      </ul>
      {notifications.some(({ read }) => !read) && (
        <form method="post" action={paths.notifications()}>
          <SubmitRow label={words.markAll} language={reader.language} />
        </form>
      )}
    </>
  );
}

function AboutEntry({ one, reader }: { one: EntryNotification; reader: Reader }) {
  return (
    <>
      <bdi>{sentence(one, reader)}</bdi>{" "}
      <a href={one.replyId ? paths.replyPermalink(one.replyId) : paths.entry(one.entry)}>
        <bdi lang={one.entry.language} dir={direction(one.entry.language)}>
          {one.entry.title}
        </bdi>
      </a>
    </>
  );
}

function sentence({ kind, actor, times }: EntryNotification, { language }: Reader): string {
  const words = text(language);
  const who = actor ?? words.somebody;
  if (kind === "approved") return words.approved(times);
  return kind === "mention" ? words.mention(who, times) : words.reply(who, times);
}
