import type { Config } from "./config.ts";
import { openMailer } from "./mail/open-mailer.ts";
import type { Mailer } from "./mail/mailer.ts";
import { systemClock, type Clock } from "./platform/clock.ts";
import type { Deps } from "./platform/context.ts";
import type { Database } from "./platform/db/database.ts";
import { unknownHolder, type Holder } from "./platform/holder.ts";
import { makeIds, type Ids } from "./platform/ids.ts";
import type { Log } from "./platform/log.ts";
import { PageCache } from "./platform/page-cache.ts";
import { makeSessions } from "./platform/session.ts";
import { noCompressor, type Compressor } from "./ui/compress.ts";
import { smallerPage } from "./ui/kept-page.ts";

export type DepsGiven = {
  config: Config;
  db: Database;
  log: Log;
  clock?: Clock;
  ids?: Ids;
  mailer?: Mailer;
  compressor?: Compressor;
  holder?: Holder;
  stir?: Deps["stir"];
};

/** Everything the app and the jobs work with. What is not given is the real thing. */
export function makeDeps(given: DepsGiven): Deps {
  const clock = given.clock ?? systemClock;
  const { config, db, log } = given;
  const compressor = given.compressor ?? noCompressor;
  const ids = given.ids ?? makeIds(clock);
  return {
    config,
    db,
    log,
    clock,
    ids,
    holder: given.holder ?? unknownHolder(ids.make()),
    sessions: makeSessions(config.baseUrl, clock),
    pages: new PageCache(undefined, smallerPage(compressor)),
    compressor,
    mailer: given.mailer ?? openMailer(config, db, clock),
    stir: given.stir ?? (() => undefined),
  };
}
