import { plainQuery } from "../platform/db/query.ts";

/** A digest that may have left, by its place. `triedAt` (ms): when that was first begun. `providerId`: as far as its answer is known. */
export type Meant = { batchId: string; position: number; triedAt: number; providerId: string | null };

/** What an address' newest digests are called by the provider: `(email, limit)`. Of a batch that was split its parts tell. */
export const digestsMeant = plainQuery(
  `with mine as (
     select r.batch_id, r.position, b.run_id, b.state from subscriptions s
       join digest_recipients r on r.subscription_id = s.id join digest_batches b on b.id = r.batch_id
     where s.email = ? and r.skipped is null order by r.batch_id desc limit ?),
   held as (
     select mine.*, coalesce(iif(state <> 'split', batch_id, (select id from digest_batches h where h.run_id = mine.run_id
       and h.source = mine.batch_id and h.state <> 'split'
       and exists (select 1 from json_each(h.members) where value ->> 0 = mine.position) limit 1)), batch_id) as holder from mine)
   select * from (select held.batch_id, held.position,
     coalesce(h.first_attempt_at, iif(held.state <> 'split', null,
       (select min(t.first_attempt_at) from digest_batches t where t.run_id = held.run_id and t.source = held.batch_id))) as tried,
     (select json_extract(h.provider_ids, '$[' || m.key || ']') from json_each(h.members) m where m.value ->> 0 = held.position)
   from held join digest_batches h on h.id = held.holder) where tried is not null`,
  ([batchId, position, triedAt, providerId]): Meant => ({
    batchId: String(batchId),
    position: Number(position),
    triedAt: Number(triedAt),
    providerId: typeof providerId === "string" ? providerId : null,
  }),
);
