import type { Statement } from "../platform/db/database.ts";
import { insertDelivery, refOfDelivery } from "./delivery-store.ts";
import type { Letter } from "./mailer.ts";

/** Mails to one person; digests go their own way. What somebody is waiting for in front of the screen comes first. */
export const priorities = {
  "sign-in": 0,
  "confirm-subscription": 1,
  "already-subscribed": 1,
  "confirm-erasure": 1,
  "first-post-approved": 5,
  reply: 5,
  "thread-copy": 3,
  message: 5,
  "newsletter-test": 1,
  "sending-paused": 2,
} as const;
export type MailKind = keyof typeof priorities;

export type QueuedMail = {
  /** Made by the caller; also the provider's idempotency key, so a batch that is repeated mails nobody twice. */
  id: string;
  kind: MailKind;
  to: string;
  letter: Letter;
  /** ms */
  now: number;
};

/** The statement that puts a mail on its way, for the batch of what caused it. `sendMail` does the rest. */
export function queueMail({ id, kind, to, letter, now }: QueuedMail): Statement {
  const { subject, html, text, headers } = letter;
  return insertDelivery({
    id,
    kind,
    priority: priorities[kind],
    recipient: to,
    subject,
    html,
    text,
    // No machine is to answer any of them (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated", ...headers },
    ref: refOfDelivery(id),
    state: "pending",
    nextAttemptAt: now,
    createdAt: now,
  });
}
