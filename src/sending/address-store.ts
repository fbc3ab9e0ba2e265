import type { Word } from "../mail/word.ts";
import { plainQuery } from "../platform/db/query.ts";

/** Why nothing is sent to an address, and since when: `(emailHash)`. */
export const suppressionOf = plainQuery(
  "select reason, at from suppressions where email_hash = ?",
  ([reason, at]) => ({ reason: String(reason), at: Number(at) }),
);

/** How often in a row its mailbox did not take a mail: `(emailHash)`. */
export const softBouncesOf = plainQuery("select times from soft_bounces where email_hash = ?", ([times]) =>
  Number(times),
);

export const subscriptionOf = plainQuery("select state from subscriptions where email = ?", ([state]) =>
  String(state),
);

/** One mail to one address, whatever became of it. Instants in ms. */
export type MailRow = {
  kind: string;
  subject: string | null;
  at: number;
  state: string;
  skipped: string | null;
  acceptedAt: number | null;
  word: Word | null;
  wordAt: number | null;
  providerId: string | null;
};

/** Digests and issues, newest first: `(email, limit)`. A batch that was split hands its members on to others of the same source. */
export const mailingsTo = plainQuery(
  `with mine as (
     select r.batch_id, r.position, r.skipped, b.run_id, b.state from subscriptions s
       join digest_recipients r on r.subscription_id = s.id join digest_batches b on b.id = r.batch_id
     where s.email = ? order by r.batch_id desc limit ?),
   held as (
     select mine.*, coalesce(iif(state <> 'split', batch_id, (select id from digest_batches h where h.run_id = mine.run_id
       and h.source = mine.batch_id and h.state <> 'split'
       and exists (select 1 from json_each(h.members) where value ->> 0 = mine.position) limit 1)), batch_id) as holder from mine)
   select u.kind, coalesce((select number from newsletter_issues where id = u.subject_id),
       (select e.title from call_alerts a join entries e on e.id = a.entry_id where a.id = u.subject_id)), u.at,
     h.state, held.skipped, h.accepted_at, w.kind, w.at,
     (select json_extract(h.provider_ids, '$[' || m.key || ']') from json_each(h.members) m where m.value ->> 0 = held.position)
   from held join digest_batches h on h.id = held.holder join digest_runs u on u.id = held.run_id
     left join digest_outcomes w on w.run_id = held.run_id and w.batch_id = held.batch_id and w.position = held.position`,
  mailOf,
);

/** Single mails, newest first: `(email, limit)`. */
export const singlesTo = plainQuery(
  `select kind, null, created_at, state, null, accepted_at, outcome, outcome_at, provider_id from deliveries
   where recipient = ? order by created_at desc limit ?`,
  mailOf,
);

function mailOf([kind, subject, at, state, skipped, acceptedAt, word, wordAt, providerId]: (
  string | number | null | Uint8Array
)[]): MailRow {
  return {
    kind: String(kind),
    subject: subject === null ? null : String(subject),
    at: Number(at),
    state: String(state),
    skipped: skipped === null ? null : String(skipped),
    acceptedAt: acceptedAt === null ? null : Number(acceptedAt),
    word: word as Word | null,
    wordAt: wordAt === null ? null : Number(wordAt),
    providerId: typeof providerId === "string" ? providerId : null,
  };
}
