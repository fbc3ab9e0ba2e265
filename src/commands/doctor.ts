import { missingMigrations } from "../platform/db/migrate.ts";
import { statement, type Database } from "../platform/db/database.ts";
import type { Command } from "./command.ts";

/** Only of what the index has come to can be said that it should be there. */
const indexed =
  "(select cursor from consumers where name = 'search-index') = (select coalesce(max(seq), 0) from events)";

/** What must hold of the rows whatever happened, each as a query that answers what breaks it. */
const truths: readonly { truth: string; broken: string }[] = [
  {
    truth: "the database file is sound",
    broken: "select * from pragma_integrity_check where integrity_check <> 'ok' limit 5",
  },
  { truth: "every reference leads somewhere", broken: "select * from pragma_foreign_key_check limit 5" },
  { truth: "no guard is left behind", broken: "select * from guard" },
  {
    truth: "reply counts are right",
    broken:
      "select id from entries where reply_count <> (select count(*) from replies where entry_id = entries.id and state = 'published') limit 5",
  },
  {
    truth: "every published entry has its event",
    broken:
      "select id from entries where state = 'published' and not exists (select 1 from events where entry = entries.id and type in ('entry.posted', 'entry.approved')) limit 5",
  },
  {
    truth: "no consumer is ahead of the log",
    broken: "select name from consumers where cursor > (select coalesce(max(seq), 0) from events)",
  },
  {
    truth: "the search index holds every post that stands, as it stands",
    broken: `select post.id from (select id, version from entries where state = 'published'
      union all select id, version from replies where state = 'published') post
      left join search_posts s on s.subject_id = post.id where s.version is not post.version and ${indexed} limit 5`,
  },
  {
    truth: "the search index holds nothing else",
    broken: `select subject_id from search_posts s where ${indexed}
      and not exists (select 1 from entries where id = s.subject_id and state = 'published')
      and not exists (select 1 from replies where id = s.subject_id and state = 'published') limit 5`,
  },
  {
    truth: "the search index is whole",
    broken: `select * from (select id from search_posts except select id from search_words_docsize)
      union all select * from (select id from search_words_docsize except select id from search_posts) limit 5`,
  },
  {
    truth: "every reader of digests has a next one, and nobody else has",
    broken: `select id from subscriptions where state in ('active', 'unsubscribed', 'requested')
      and (next_due_at is not null) <> (state = 'active' and ('daily' in (discussions, methodologies, calls)
        or 'weekly' in (discussions, methodologies, calls) or 'monthly' in (discussions, methodologies, calls))) limit 5`,
  },
  {
    truth: "of the erased nothing is left but a fingerprint",
    broken: `select s.id from subscriptions s join suppressions x on x.email_hash = s.email_hash
      where x.reason = 'erased' and s.state in ('active', 'paused')
      union all select c.id from erasures e join consents c on c.subscription_id = e.subscription_id limit 5`,
  },
  {
    truth: "nothing is parked",
    broken: "select consumer, seq from consumer_failures where parked_at is not null limit 5",
  },
];

export const doctor: Command = {
  name: "doctor",
  usage: "doctor",
  does: "Checks the database: schema, references, counters, log and consumers.",
  words: [0, 0],
  needsDatabase: false,
  async run(_, { deps, say, answer }) {
    const missing = await missingMigrations(deps.db);
    if (missing.length > 0) {
      say(`Lacks migrations: ${missing.join(", ")}. Run: npm run hub -- migrate`);
      answer({ ok: false, missingMigrations: missing });
      return 1;
    }
    const findings = await findingsOf(deps.db);
    for (const { truth, broken } of findings)
      say(
        `${broken.length === 0 ? "ok     " : "BROKEN "} ${truth}${broken.map((one) => `\n        ${one}`).join("")}`,
      );
    const ok = findings.every(({ broken }) => broken.length === 0);
    answer({ ok, findings });
    return ok ? 0 : 1;
  },
};

/** Each truth with what breaks it, at most a few rows. */
export async function findingsOf(db: Database) {
  const answers = await db.batch(
    truths.map(({ broken }) => statement(broken)),
    "read",
  );
  return truths.map(({ truth }, i) => ({
    truth,
    broken: (answers[i]?.rows ?? []).map((row) => row.join(" ")),
  }));
}
