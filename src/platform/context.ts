import type { Context } from "hono";
import type { Config } from "../config.ts";
import type { Mailer } from "../mail/mailer.ts";
import type { Compressor } from "../ui/compress.ts";
import type { Actor } from "./actor.ts";
import type { Clock } from "./clock.ts";
import type { Database } from "./db/database.ts";
import type { MeteredDatabase } from "./db/meter.ts";
import type { Form } from "./form.ts";
import type { Holder } from "./holder.ts";
import type { Language } from "./i18n.ts";
import type { Ids } from "./ids.ts";
import type { Log } from "./log.ts";
import type { Keep, PageCache } from "./page-cache.ts";
import type { Sessions } from "./session.ts";

/** What the program is made of, handed down from the entry. Verbs take what they need of it. */
export type Deps = {
  config: Config;
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Log;
  sessions: Sessions;
  pages: PageCache;
  compressor: Compressor;
  mailer: Mailer;
  /** By which this process takes leases. */
  holder: Holder;
  /** Something was committed: dispatch events and send mail soon. Never what must happen: the cron does that too. */
  stir(context: () => { waitUntil(work: Promise<unknown>): void } | undefined): void;
};

/** What a verb works with: the request's metered database in a page, the plain one in a job. */
export type Work = { db: Database; clock: Clock; ids: Ids; config: Config; holder?: Holder };

export type HubVariables = {
  deps: Deps;
  /** This request's own, counted for Server-Timing. */
  db: MeteredDatabase;
  actor: Actor;
  language: Language;
  /** The reader chose it, by hand or in their settings; else the browser asked for it. */
  languageChosen: boolean;
  /** IANA zone in which this reader's times are shown. */
  zone: string;
  /** What was posted, once it was read. */
  form: Form | undefined;
  /** Set by a page that may be kept for visitors; see page-cache.ts. */
  keep: Keep | undefined;
  /** The database's tick when this request began: older than anything it reads. */
  tickBefore: number | undefined;
};
export type HubEnv = { Variables: HubVariables; Bindings: Record<string, unknown> };
export type HubContext = Context<HubEnv>;

/** The verb's view of a request. */
export function workOf(c: HubContext): Work {
  const { clock, ids, config } = c.var.deps;
  return { db: c.var.db, clock, ids, config };
}
