import type { Config } from "../config.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/db/database.ts";
import type { Mailer } from "./mailer.ts";
import { createOutboxMailer } from "./outbox.ts";
import { keepMails } from "./outbox-store.ts";
import { createResendMailer } from "./resend.ts";

/** The Mailer that the configuration names. */
export function openMailer(config: Config, db: Database, clock: Clock): Mailer {
  const { mail, mailFrom: from } = config;
  if (mail.kind === "outbox")
    return createOutboxMailer({ keep: (key, mails) => keepMails(db, key, mails, clock.now()) });
  return createResendMailer({
    apiKey: mail.apiKey,
    from,
    ...(mail.baseUrl ? { baseUrl: mail.baseUrl } : {}),
  });
}
