import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { Item } from "./digest-run.ts";
import type { FrozenRecipient, OpenBatch, StoredPart } from "./envelope.ts";

/** While so many batches are begun and not settled, the provider is in trouble: no other one is begun. */
const mostBegun = 20;

const dueOf = (index: string, state: string, condition = "") =>
  `select * from (
     select b.id, b.run_id, b.source, b.state, b.members, b.hash, b.attempts, b.first_attempt_at, r.assembler, r.frame, b.reached,
       (select coalesce(max(seq), 0) from events)
     from digest_batches b indexed by ${index} cross join digest_runs r on r.id = b.run_id
     where b.state = '${state}' and b.next_attempt_at <= ?1 and r.paused_at is null${condition}
     order by b.next_attempt_at, b.id limit ?2)`;

/**
 * Batches whose time has come, those that were begun first, each kind oldest first: at most `limit` of either. Nothing of a run that
 * is paused. `(now, limit)`
 */
export const dueBatches = plainQuery(
  `${dueOf("digest_batches_begun", "submitting")} union all
   ${dueOf("digest_batches_waiting", "frozen", ` and (select count(*) from digest_batches where state = 'submitting') < ${mostBegun}`)}`,
  ([
    id,
    runId,
    source,
    state,
    members,
    hash,
    attempts,
    firstAttemptAt,
    assembler,
    frame,
    reached,
    seq,
  ]): OpenBatch => ({
    id: String(id),
    runId: String(runId),
    source: String(source),
    state: state as OpenBatch["state"],
    members: members === null ? null : (JSON.parse(String(members)) as OpenBatch["members"]),
    hash: hash === null ? null : String(hash),
    attempts: Number(attempts),
    firstAttemptAt: firstAttemptAt === null ? null : Number(firstAttemptAt),
    assembler: Number(assembler),
    frame: JSON.parse(String(frame)) as OpenBatch["frame"],
    reached: Number(reached),
    seq: Number(seq),
  }),
);

const nextOf = (index: string, state: string) =>
  `select * from (select b.next_attempt_at as at from digest_batches b indexed by ${index} cross join digest_runs r on r.id = b.run_id
     where b.state = '${state}' and r.paused_at is null order by b.next_attempt_at limit 1)`;

/** When the next batch is due (ms), if one is open at all and not of a run that is paused. */
export const nextBatchAt = plainQuery(
  `select min(at) from (${nextOf("digest_batches_begun", "submitting")} union all ${nextOf("digest_batches_waiting", "frozen")})`,
  ([at]) => (at === null ? null : Number(at)),
);

const recipientColumns = `r.batch_id, r.position, r.subscription_id, r.cadence, r.date, r.language, r.format, r.items,
  r.skipped, s.email, s.state, x.email_hash is not null,
  case r.cadence when 'issue' then s.newsletter = 'on' when 'alert' then s.calls <> 'off'
    else s.discussions <> 'off' or s.methodologies <> 'off' or s.calls <> 'off' end`;
const recipientTables = `digest_recipients r left join subscriptions s on s.id = r.subscription_id
  left join suppressions x on x.email_hash = s.email_hash`;

/** Everybody of the given source batches (a JSON list), in their order. */
export const recipientsOf = plainQuery(
  `select ${recipientColumns} from ${recipientTables}
   where r.batch_id in (select value from json_each(?)) order by r.batch_id, r.position`,
  recipientOf,
);

/** One reader's digest by its place. */
export const recipientAt = plainQuery(
  `select ${recipientColumns} from ${recipientTables} where r.batch_id = ? and r.position = ?`,
  recipientOf,
);

function recipientOf(row: Value[]): FrozenRecipient {
  const [
    batchId,
    position,
    subscriptionId,
    cadence,
    date,
    language,
    format,
    items,
    skipped,
    email,
    state,
    gone,
    wanted,
  ] = row;
  return {
    batchId: String(batchId),
    position: Number(position),
    subscriptionId: String(subscriptionId),
    cadence: cadence as FrozenRecipient["cadence"],
    date: String(date),
    language: String(language),
    format: format as FrozenRecipient["format"],
    items: JSON.parse(String(items)) as Item[],
    skipped: skipped === null ? null : String(skipped),
    email: email === null ? null : String(email),
    state: state === null ? null : String(state),
    suppressed: gone === 1,
    wanted: wanted === 1,
  };
}

/** All parts that a run was frozen with. */
export const partsOf = plainQuery(
  "select language, kind, key, content from digest_parts where run_id = ?",
  storedPart,
);

/** Some of them: `(runId, language, keys)`, the last a JSON list. */
export const partsAmong = plainQuery(
  `select language, kind, key, content from digest_parts
   where run_id = ? and language = ? and kind in ('shell', 'block', 'reason') and key in (select value from json_each(?))`,
  storedPart,
);

function storedPart([language, kind, key, content]: readonly Value[]): StoredPart {
  return {
    language: String(language),
    kind: kind as StoredPart["kind"],
    key: String(key),
    content: String(content),
  };
}

export type Claim = { id: string; attempts: number; members: string; size: number; hash: string };

/**
 * First attempt or another one, written before the provider hears of it; what is set once, stays. Answers the ids of those that are to
 * be tried: a word of the provider may just have settled one. `(now, claims)`, the latter a JSON list by `claimsOf`.
 */
export const claimBatches = plainQuery(
  `update digest_batches set state = 'submitting', attempts = digest_batches.attempts + 1,
    first_attempt_at = coalesce(first_attempt_at, ?), members = claim.members, size = claim.size,
    hash = coalesce(digest_batches.hash, claim.hash)
  from (select value ->> 0 as id, value ->> 1 as attempts, value ->> 2 as members, value ->> 3 as size, value ->> 4 as hash
    from json_each(?)) as claim
  where digest_batches.id = claim.id and digest_batches.attempts = claim.attempts
    and digest_batches.state in ('frozen', 'submitting') returning digest_batches.id`,
  ([id]) => String(id),
);

export function claimsOf(claims: readonly Claim[]): string {
  return JSON.stringify(
    claims.map(({ id, attempts, members, size, hash }) => [id, attempts, members, size, hash]),
  );
}

export type Omission = { batchId: string; position: number; reason: string };

export function skipRecipients(omissions: readonly Omission[]): Statement {
  return statement(
    `update digest_recipients set skipped = gone.reason
     from (select value ->> 0 as batch, value ->> 1 as place, value ->> 2 as reason from json_each(?)) as gone
     where batch_id = gone.batch and position = gone.place and skipped is null`,
    JSON.stringify(omissions.map(({ batchId, position, reason }) => [batchId, position, reason])),
  );
}

/** What makes a batch that is ready wait after all, since the log stood at `seq`. */
export type News = {
  /** Runs that are paused. */
  paused: string[];
  /** Those of `sources` of which a reader left, or wants something else now. */
  changed: string[];
  /** Where the log stands. */
  seq: number;
};

const news = (seq: string, sources: string) =>
  `(select json_group_array(id) from digest_runs where state in ('planning', 'frozen') and paused_at is not null),
   (select json_group_array(r.batch_id) from events e cross join digest_recipients r on r.subscription_id = e.data ->> 'subscription'
     where e.seq > ${seq} and e.type in ('subscription.changed', 'subscription.ended', 'subscription.erased')
       and r.batch_id in (select value from json_each(${sources}))),
   (select coalesce(max(seq), 0) from events)`;

const newsOf = ([paused, changed, seq]: Value[]): News => ({
  paused: JSON.parse(String(paused)) as string[],
  changed: JSON.parse(String(changed)) as string[],
  seq: Number(seq),
});

/** `(seq, sources)`, the latter a JSON list. */
export const newsSince = plainQuery(`select ${news("?", "?")}`, newsOf);

/**
 * The provider has them all: the addresses are not needed any more. Answers the news on its way: `(id, positions, providerIds, now,
 * seq, sources)`, lists as JSON.
 */
export const acceptBatch = plainQuery(
  // A webhook may have been faster than the answer; it does not know the ids.
  `update digest_batches set state = 'accepted', accepted_at = ?4, provider_ids = ?3, last_error = null,
     members = (select json_group_array(json_array(value)) from json_each(?2))
   where id = ?1 and (state = 'submitting' or (state = 'accepted' and provider_ids is null)) returning ${news("?5", "?6")}`,
  newsOf,
);

/** A batch that goes mail by mail: so many of its members have left. Written after each, before the next one is begun. */
export function reachMember(id: string, reached: number): Statement {
  return statement(
    "update digest_batches set reached = ? where id = ? and state = 'submitting'",
    reached,
    id,
  );
}

/** The same, where a member left the batch instead. */
export function dropMember(
  { id, reached }: Pick<OpenBatch, "id" | "reached">,
  members: readonly [number, string][],
  hash: string | null,
): Statement {
  return statement(
    "update digest_batches set members = ?, size = ?, hash = ?, reached = ? where id = ? and state = 'submitting'",
    JSON.stringify(members),
    members.length,
    hash,
    reached,
    id,
  );
}

/** Frozen runs of which no batch is open any more, with how many mails were accepted and how many never will be. */
export const finishedRuns = plainQuery(
  `select r.id,
     (select coalesce(sum(size), 0) from digest_batches where run_id = r.id and state = 'accepted'),
     (select coalesce(sum(size), 0) from digest_batches where run_id = r.id and state = 'stopped')
   from digest_runs r where r.state = 'frozen'
     and not exists (select 1 from digest_batches where run_id = r.id and state in ('frozen', 'submitting'))`,
  ([id, accepted, failed]) => ({ id: String(id), accepted: Number(accepted), failed: Number(failed) }),
);

/** Guard: closes a run once. */
export function closeRun(id: string, now: number): Statement {
  return statement(
    "update digest_runs set state = 'closed', closed_at = ? where id = ? and state = 'frozen'",
    now,
    id,
  );
}
