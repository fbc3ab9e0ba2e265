import type { Config } from "../config.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/db/database.ts";
import type { Mailer } from "./mailer.ts";
import { createOutboxMailer } from "./outbox.ts";
import { keepMails } from "./outbox-store.ts";
import { createResendMailer } from "./resend.ts";

/** The Mailer that the configuration names, as far as it works in both homes. SMTP needs a Node process, which brings it itself. */
export function openMailer(config: Config, db: Database, clock: Clock): Mailer {
  const { mail, mailFrom: from } = config;
  if (mail.kind === "outbox")
    return createOutboxMailer({ keep: (key, mails) => keepMails(db, key, mails, clock.now()) });
  if (mail.kind === "smtp")
    throw new Error("MAIL=smtp needs the Node process; on Workers choose MAIL=resend.");
  return createResendMailer({
    apiKey: mail.apiKey,
    from,
    ...(mail.baseUrl ? { baseUrl: mail.baseUrl } : {}),
  });
}
