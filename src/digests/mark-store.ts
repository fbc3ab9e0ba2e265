import { subscriptionMarks } from "../../db/schema/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insertMissing } from "../platform/db/write.ts";

export type KeptMark = "saved" | "following";

/** What readers keep of the candidates: `(subscriptionIds, entryIds)`, JSON lists. */
export const keptMarks = plainQuery(
  `select subscription_id, entry_id, mark from subscription_marks
   where subscription_id in (select value from json_each(?1)) and +entry_id in (select value from json_each(?2))`,
  ([subscription, entry, mark]) => ({
    subscription: String(subscription),
    entry: String(entry),
    mark: mark as KeptMark,
  }),
);

/** What one reader keeps of one entry. */
export const marksOn = plainQuery(
  "select mark from subscription_marks where subscription_id = ? and entry_id = ?",
  ([mark]) => mark as KeptMark,
);

export function setMark(subscriptionId: string, entryId: string, mark: KeptMark, at: number): Statement {
  return insertMissing(subscriptionMarks, { subscriptionId, entryId, mark, at });
}

export function clearMark(subscriptionId: string, entryId: string, mark: KeptMark): Statement {
  return statement(
    "delete from subscription_marks where subscription_id = ? and entry_id = ? and mark = ?",
    subscriptionId,
    entryId,
    mark,
  );
}

/** Guard: adds a topic to hear less of, or takes it away. */
export function setLess(subscriptionId: string, topic: string, isSet: boolean): Statement {
  return statement(
    `update subscriptions set less = (select json_group_array(slug) from
       (select value as slug from json_each(less) where value <> ?1 union all select ?1 where ?2 order by slug))
     where id = ?3 and (exists (select 1 from json_each(less) where value = ?1)) <> ?2`,
    topic,
    isSet ? 1 : 0,
    subscriptionId,
  );
}
