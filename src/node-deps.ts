import type { Config } from "./config.ts";
import { makeDeps } from "./deps.ts";
import { consumers } from "./events/consumers.ts";
import { makeDispatcher } from "./events/dispatcher.ts";
import type { Deps } from "./platform/context.ts";
import { sendMail } from "./mail/send-mail.ts";
import { createSmtpMailer } from "./mail/smtp.ts";
import { systemClock } from "./platform/clock.ts";
import { openDatabase } from "./platform/db/open.ts";
import { makeIds } from "./platform/ids.ts";
import { makeLog } from "./platform/log.ts";
import { soon } from "./platform/soon.ts";
import { nodeHolder } from "./node-holder.ts";
import { bufferedLines } from "./platform/buffered-lines.ts";
import { nodeCompressor } from "./ui/compress.ts";

/** The deps of a Node process: its database, its log on standard output, and a dispatcher that stirs on the next tick. */
export function nodeDeps(config: Config): { deps: Deps; settled(): Promise<void> } {
  const db = openDatabase(config.database);
  const lines = bufferedLines((text) => process.stdout.write(text));
  const log = makeLog(config.logLevel, lines.write, () => Date.now());
  const deps = makeDeps({
    config,
    db,
    log,
    compressor: nodeCompressor,
    ...(config.mail.kind === "smtp"
      ? { mailer: createSmtpMailer({ url: config.mail.url, from: config.mailFrom }) }
      : {}),
    stir,
    holder: nodeHolder(makeIds(systemClock).make()),
  });
  const mail = soon("mail", log, () => sendMail(deps));
  // The command itself may have queued mail, and so may what consumes its events.
  const dispatcher = makeDispatcher({ ...deps, consumers }, () => mail.kick());
  function stir() {
    mail.kick();
    dispatcher.kick();
  }
  return {
    deps,
    async settled() {
      await dispatcher.settled();
      await mail.settled();
      lines.flush();
    },
  };
}
