import type { EntryKind } from "../paths.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";

/** Every mail of a digest, an issue or an alert that was made for a subscription, newest first. */
export const digestsOf = plainQuery(
  `select r.cadence, r.period, r.date, r.items, r.skipped, o.kind, o.at,
     (select max(b.accepted_at) from digest_batches b where b.run_id = root.run_id and b.source = r.batch_id
        and b.state = 'accepted' and exists (select 1 from json_each(b.members) m where m.value ->> 0 = r.position))
   from digest_recipients r left join digest_batches root on root.id = r.batch_id
     left join digest_outcomes o on o.run_id = root.run_id and o.batch_id = r.batch_id and o.position = r.position
   where r.subscription_id = ? order by r.date desc, r.batch_id desc`,
  ([kind, period, date, items, skipped, outcome, outcomeAt, sentAt]) => ({
    kind: String(kind),
    period: String(period),
    date: String(date),
    entries: (JSON.parse(String(items)) as [string, ...unknown[]][]).map(([entry]) => entry),
    skipped: skipped === null ? null : String(skipped),
    sentAt: sentAt === null ? null : Number(sentAt),
    outcome: outcome === null ? null : { what: String(outcome), at: Number(outcomeAt) },
  }),
);

/** Single mails to an address about its subscription, newest first; those to a member's account are not its reader's. */
export const mailsTo = plainQuery(
  `select kind, subject, state, created_at, outcome from deliveries
   where recipient = ? and kind in ('confirm-subscription', 'already-subscribed', 'confirm-erasure') order by created_at desc`,
  ([kind, subject, state, at, outcome]) => ({
    kind: String(kind),
    subject: String(subject),
    state: String(state),
    at: Number(at),
    outcome: outcome === null ? null : String(outcome),
  }),
);

export const marksOf = plainQuery(
  "select entry_id, mark, at from subscription_marks where subscription_id = ? order by at",
  ([entry, mark, at]) => ({ entry: String(entry), mark: String(mark), at: Number(at) }),
);

/** What a reader keeps and anybody may read, newest first. */
export const keptBy = plainQuery(
  `select e.id, e.kind, e.slug, e.title, e.language from subscription_marks m join entries e on e.id = m.entry_id
   where m.subscription_id = ? and e.state = 'published' and e.visibility = 'public'
   group by e.id order by max(m.at) desc limit 200`,
  ([id, kind, slug, title, language]) => ({
    id: String(id),
    kind: kind as EntryKind, // the column's CHECK
    slug: String(slug),
    title: String(title),
    language: String(language),
  }),
);

/** Guard: a reader keeps an entry no longer, whether saved or followed. */
export function letGoRow(subscriptionId: string, entryId: string): Statement {
  return statement(
    "delete from subscription_marks where subscription_id = ? and entry_id = ?",
    subscriptionId,
    entryId,
  );
}

export const suppressionsFor = plainQuery(
  "select reason, at from suppressions where email_hash = ?",
  ([reason, at]) => ({ reason: String(reason), at: Number(at) }),
);

/** Those of the given entries (a JSON list) that stand, with what links to them need. */
export const entriesNamed = plainQuery(
  `select id, kind, slug, title, visibility from entries
   where id in (select value from json_each(?)) and state = 'published'`,
  ([id, kind, slug, title, visibility]) => ({
    id: String(id),
    kind: kind as "thread" | "methodology" | "call",
    slug: String(slug),
    title: visibility === "public" ? String(title) : null,
  }),
);

/** The address of a member: `(memberId)`. */
export const addressOf = plainQuery("select email from members where id = ?", ([email]) => String(email));
