import { deliveries } from "../../db/schema/index.ts";
import type { Statement } from "../platform/db/database.ts";
import { insert } from "../platform/db/write.ts";
import type { Letter } from "./mailer.ts";

/** Kinds of single mails; somebody waits for a sign-in mail, so it goes first. */
export type MailKind = "sign-in" | "subscription" | "notification";
const priority: Record<MailKind, number> = { "sign-in": 0, subscription: 1, notification: 5 };

/** One mail, in the batch of what causes it. `id` is made by the app and is the provider's idempotency key. */
export function queueMail(mail: { id: string; kind: MailKind; to: string; letter: Letter; now: number }): Statement {
  const { id, kind, to, letter, now } = mail;
  return insert(deliveries, {
    id,
    kind,
    priority: priority[kind],
    recipient: to,
    subject: letter.subject,
    html: letter.html,
    text: letter.text,
    headers: letter.headers ?? {},
    state: "pending",
    nextAttemptAt: now,
    createdAt: now,
  });
}
