import { memberMessage } from "../../emails/member-message.tsx";
import { happened } from "../events/append.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { paths } from "../paths.ts";
import type { Actor, Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { countAgainst, retryAfter } from "../platform/db/limit.ts";
import { read } from "../platform/db/query.ts";
import { isId } from "../platform/ids.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { insertMessage, readersOf, recipientOf, senderOf, type Reader } from "./message-store.ts";
import { messagesADay, problemsOfMessage, type MessageDraft, type Recipient } from "./message.ts";

export type SendMessage = {
  /** Made by the form: sent twice it goes once. */
  id: string;
  to: Recipient;
  draft: MessageDraft;
};

/** Whom a message would reach, for who may write; nobody is told an address. */
export async function findRecipient(work: Pick<Work, "db">, actor: Actor, to: Recipient) {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const [[recipient], readers] = await read(work.db, recipientOf(to), readersOf(to));
  if (!recipient) return refused({ kind: "missing" });
  return done({ ...recipient, readers: readers.filter((one) => one.takesMessages) });
}

/** Mails what a member writes to another one, or to those who read for an organisation. What was written is not kept. */
export async function sendMessage(work: Work, actor: Actor, command: SendMessage): Promise<Result<null>> {
  const found = await findRecipient(work, actor, command.to);
  if (!found.ok) return found;
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const { readers, ...recipient } = found.value;
  if (readers.length === 0) return refused({ kind: "forbidden" });
  const problems = problemsOfMessage(command.draft);
  if (problems.length > 0) return invalid(...problems);
  const [[sender]] = await read(work.db, senderOf(actor.id));
  if (!sender) return refused({ kind: "sign-in" });
  const now = work.clock.now();
  const limit = actor.verified ? messagesADay.verified : messagesADay.unverified;
  const id = isId(command.id) ? command.id : work.ids.make();
  const target = command.to.kind === "member" ? { memberId: recipient.id } : { organisationId: recipient.id };
  // An organisation chosen on joining is only said to be theirs until somebody vouches for them.
  const organisation = actor.verified ? sender.organisation : null;
  const letterTo = lettersOf(work, { ...sender, organisation }, command, recipient.name);
  const { outcome } = await commit(work.db, {
    limits: work.config.rateLimits ? [countAgainst(`message:${actor.id}`, limit, now)] : [],
    changes: [
      insertMessage({ id, senderId: actor.id, ...target, at: now }),
      ...readers.map((one) =>
        queueMail({ id: `${id}-${one.id}`, kind: "message", to: one.email, letter: letterTo(one), now }),
      ),
    ],
    events: [happened(messageSent(work, actor, id, command.to, recipient.id))],
  });
  if (outcome === "limited") return refused({ kind: "limited", retryAfterSeconds: retryAfter(limit, now) });
  return done(null);
}

type Sender = { name: string; handle: string; email: string; organisation: string | null };

function lettersOf({ config }: Work, sender: Sender, { to, draft }: SendMessage, name: string) {
  const { hubName, baseUrl, postalAddress } = config;
  return ({ language }: Reader) =>
    memberMessage({
      language: nearestLanguage(language),
      ...{ hubName, hubUrl: baseUrl, postalAddress },
      sender: { name: sender.name, organisation: sender.organisation ?? undefined },
      organisation: to.kind === "organisation" ? name : undefined,
      subject: draft.subject,
      body: draft.body,
      answerUrl: baseUrl + paths.contactMember(sender.handle),
      settingsUrl: baseUrl + paths.settings(),
      replyTo: draft.showAddress ? sender.email : undefined,
    });
}

function messageSent(
  { ids, clock }: Work,
  { id: actor }: Member,
  message: string,
  to: Recipient,
  id: string,
) {
  const common = { id: ids.make(), type: "message.sent" as const, at: clock.now(), actor, entry: null };
  return { ...common, data: to.kind === "member" ? { message, member: id } : { message, organisation: id } };
}
