import { mostCharacters, copiedLength, threadCopy, type CopiedPost } from "../../emails/thread-copy.tsx";
import { entryHead, entrySource, type EntryHead } from "../entries/index.ts";
import { happened } from "../events/append.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { paths } from "../paths.ts";
import { maySee, type Actor } from "../platform/actor.ts";
import { hours } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit, type LimitStatement } from "../platform/db/commit.ts";
import { countAgainst, retryAfter } from "../platform/db/limit.ts";
import { read } from "../platform/db/query.ts";
import { keyedHash } from "../platform/ids.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { renderMarkdown } from "../ui/markdown/index.ts";
import { dateText } from "../ui/time.tsx";
import type { Reader } from "../ui/frame.ts";
import { confirmedAddress, memberAddress, newestReplies, type CopiedReply } from "./copy-store.ts";

type RequestCopy = {
  entryId: string;
  /** What a visitor typed, as `emailOf` gives it; a member's copy goes to the member's own address. */
  email?: string | undefined;
  /** In whose language and zone the copy is written. */
  reader: Reader;
  /** Who asks, as far as can be told; keyed, never stored in clear. */
  client: string;
};

const perAddress = { most: 6, windowMs: hours(1) };
const perClient = { most: 20, windowMs: hours(1) };
const mostReplies = 120;

/**
 * Queues a discussion as one mail. It goes only to who has an account or has confirmed a subscription, so nobody can have us write
 * to strangers; and a visitor is answered the same whether or not an address is known.
 */
export async function requestCopy(
  work: Work,
  actor: Actor,
  command: RequestCopy,
): Promise<Result<EntryHead>> {
  const { config } = work;
  const email = command.email ?? "";
  const origins = config.mail.kind === "outbox" ? ["live", "seed"] : ["live"];
  const [[entry], [body], replies, [address]] = await read(
    work.db,
    entryHead(command.entryId),
    entrySource(command.entryId),
    newestReplies(command.entryId, mostReplies),
    actor.kind === "member"
      ? memberAddress(actor.id)
      : confirmedAddress(email, email, JSON.stringify(origins)),
  );
  if (!entry || entry.kind !== "thread" || !maySee(actor, entry) || entry.state !== "published")
    return refused({ kind: "missing" });
  const now = work.clock.now();
  const mail =
    address === undefined ? [] : [mailOf(work, address, entry, body ?? "", replies, command.reader)];
  const { outcome } = await commit(work.db, {
    limits: limitsOf(work, command, actor.kind === "member" ? actor.id : email, now),
    changes: mail,
    events: mail.length > 0 ? [requested(work, actor, entry.id, now)] : [],
  });
  if (outcome === "limited")
    return refused({ kind: "limited", retryAfterSeconds: retryAfter(perAddress, now) });
  return done(entry);
}

function limitsOf({ config }: Work, { client }: RequestCopy, whose: string, now: number): LimitStatement[] {
  if (!config.rateLimits) return [];
  const mark = (text: string) => keyedHash(config.secret, "limit", text, 16);
  return [
    countAgainst(`copy:${mark(whose)}`, perAddress, now),
    countAgainst(`copy-client:${mark(client)}`, perClient, now),
  ];
}

/** About no entry: what the log tells of an entry makes its pages anew, and nothing of it has changed. */
function requested({ ids }: Work, actor: Actor, thread: string, at: number) {
  const by = actor.kind === "member" ? actor.id : null;
  return happened({
    id: ids.make(),
    type: "thread.copy-requested",
    at,
    actor: by,
    entry: null,
    data: { thread },
  });
}

function mailOf(
  { ids, config, clock }: Work,
  to: string,
  entry: EntryHead,
  body: string,
  newest: readonly CopiedReply[],
  { language, zone }: Reader,
) {
  const { baseUrl, hubName, postalAddress } = config;
  const when = (at: number) => `${dateText(at, language, zone, "minute")} (${zone})`;
  const post = (one: CopiedReply, url: string): CopiedPost => ({
    url: baseUrl + url,
    at: when(one.at),
    text: renderMarkdown(one.markdown, { idPrefix: "m-" }).text,
    author: one.author,
    organisation: one.organisation ?? undefined,
    inReplyTo: one.inReplyTo ?? undefined,
  });
  const url = paths.entry(entry);
  const opening = post(openingOf(entry, body), url);
  const replies = fitting(newest, copiedLength(opening.text)).map((one) =>
    post(one, paths.replyPermalink(one.id)),
  );
  const id = ids.make();
  const letter = threadCopy({
    ...{ id, language, hubName, postalAddress, hubUrl: baseUrl, host: new URL(baseUrl).hostname },
    entry: { id: entry.id, title: entry.title, language: entry.language, url: baseUrl + url },
    at: when(clock.now()),
    posts: [opening, ...replies],
    leftOut: Math.max(0, entry.replyCount - replies.length),
  });
  return queueMail({ id, kind: "thread-copy", to, letter, now: clock.now() });
}

function openingOf({ id, publishedAt, author, organisation }: EntryHead, markdown: string): CopiedReply {
  return {
    id,
    at: publishedAt,
    markdown,
    author: author.name,
    organisation: organisation?.name ?? null,
    inReplyTo: null,
  };
}

/** The newest that one mail holds beside `taken` characters, oldest first. */
function fitting(newest: readonly CopiedReply[], taken: number): CopiedReply[] {
  let room = mostCharacters - taken;
  const end = newest.findIndex(({ markdown }) => (room -= copiedLength(markdown)) < 0);
  return (end < 0 ? [...newest] : newest.slice(0, end)).toReversed();
}
