import logAndGuards from "./0001-log-and-guards.sql";
import membersAndOrganisations from "./0002-members-and-organisations.sql";
import entries from "./0003-entries.sql";
import methodologiesAndCalls from "./0004-methodologies-and-calls.sql";
import moderation from "./0005-moderation.sql";
import mail from "./0006-mail.sql";
import subscriptions from "./0007-subscriptions.sql";
import digests from "./0008-digests.sql";
import imports from "./0009-imports.sql";
import countries from "./0010-countries.sql";
import mailThatIsNotSent from "./0011-mail-that-is-not-sent.sql";
import replyMails from "./0012-reply-mails.sql";
import purging from "./0013-purging.sql";
import rareFilters from "./0014-rare-filters.sql";
import search from "./0015-search.sql";
import directory from "./0016-directory.sql";
import translations from "./0018-translations.sql";
import frontPage from "./0020-front-page.sql";
import cadencesAndKindsOfRuns from "./0021-cadences-and-kinds-of-runs.sql";
import keptByReaders from "./0022-kept-by-readers.sql";
import newsletter from "./0023-newsletter.sql";
import whatBecameOfMails from "./0024-what-became-of-mails.sql";
import erasures from "./0025-erasures.sql";
import withdrawals from "./0026-withdrawals.sql";

export type Migration = { name: string; sql: string };

/** Forward-only, in this order. A test compares this list with the folder. */
export const migrations: readonly Migration[] = [
  { name: "0001-log-and-guards", sql: logAndGuards },
  { name: "0002-members-and-organisations", sql: membersAndOrganisations },
  { name: "0003-entries", sql: entries },
  { name: "0004-methodologies-and-calls", sql: methodologiesAndCalls },
  { name: "0005-moderation", sql: moderation },
  { name: "0006-mail", sql: mail },
  { name: "0007-subscriptions", sql: subscriptions },
  { name: "0008-digests", sql: digests },
  { name: "0009-imports", sql: imports },
  { name: "0010-countries", sql: countries },
  { name: "0011-mail-that-is-not-sent", sql: mailThatIsNotSent },
  { name: "0012-reply-mails", sql: replyMails },
  { name: "0013-purging", sql: purging },
  { name: "0014-rare-filters", sql: rareFilters },
  { name: "0015-search", sql: search },
  { name: "0016-directory", sql: directory },
  { name: "0018-translations", sql: translations },
  { name: "0020-front-page", sql: frontPage },
  { name: "0021-cadences-and-kinds-of-runs", sql: cadencesAndKindsOfRuns },
  { name: "0022-kept-by-readers", sql: keptByReaders },
  { name: "0023-newsletter", sql: newsletter },
  { name: "0024-what-became-of-mails", sql: whatBecameOfMails },
  { name: "0025-erasures", sql: erasures },
  { name: "0026-withdrawals", sql: withdrawals },
];
