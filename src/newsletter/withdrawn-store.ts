import { statement, type Statement, type Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { archiveVersionColumn } from "./archive-store.ts";
import type { Withdrawal } from "./withdrawn.ts";

const goneAt = "iif(e.state = 'published', coalesce(e.edited_at, e.state_at), e.state_at)";
const hidden = "(e.state <> 'published' or e.visibility <> 'public')";

/** What moderators and editors did to items of the issues that a condition on `i` names. An entry says itself since when. */
const withdrawnWhere = (condition: string) =>
  `with chosen as materialized (select i.id, i.number, i.items from newsletter_issues i where ${condition})
   select c.number as number, w.place as place, '' as entry, 0 as for_members, w.at as at
   from chosen c join newsletter_withdrawals w on w.issue_id = c.id where w.ended_at is null
   union all
   select c.number, null, e.id, e.state = 'published', ${goneAt}
   from chosen c cross join json_each(c.items) j cross join entries e on e.id = j.value ->> 'entry' and ${hidden}
   order by 1, 2, 3`;

const newestPublic =
  "i.number in (select number from newsletter_issues where state = 'everybody' order by number desc limit ?)";

/** Of one issue: `(number)`. */
export const withdrawnFrom = plainQuery(withdrawnWhere("i.number = ?"), withdrawalOf);

/** Of the newest public issues: `(limit)`. */
export const withdrawnFromNewest = plainQuery(withdrawnWhere(newestPublic), withdrawalOf);

/** Of one issue, by its id. */
export const withdrawnFromIssue = plainQuery(withdrawnWhere("i.id = ?"), withdrawalOf);

function withdrawalOf([number, place, entry, forMembers, at]: Value[]): Withdrawal {
  return {
    number: Number(number),
    place: place === null ? null : Number(place),
    entry: String(entry),
    forMembers: forMembers === 1,
    at: Number(at),
  };
}

const versionOf = (condition: string) =>
  plainQuery(
    `select ${archiveVersionColumn} || '.' || coalesce((select group_concat(number || '/' || coalesce(place, entry) || for_members || at)
     from (${withdrawnWhere(condition)})), '')`,
    ([version]) => String(version),
  );

/** What of one issue may be read changes with this: `(number)`. */
export const issueVersion = versionOf("i.number = ?");

/** The same of the newest public issues: `(limit)`. */
export const newestVersion = versionOf(newestPublic);

/** When (ms) an issue `i` changed last: what was noted beside it, taken out of it, or put back. */
export const changedAt = `max(i.public_at,
  coalesce((select max(at) from newsletter_corrections where issue_id = i.id), 0),
  coalesce((select max(max(at, coalesce(ended_at, 0))) from newsletter_withdrawals where issue_id = i.id), 0),
  coalesce((select max(iif(e.visibility = 'members', ${goneAt}, e.state_at))
    from json_each(i.items) j cross join entries e on e.id = j.value ->> 'entry'), 0))`;

/** Guard: an item of an issue that readers have, once. */
export function withdraw(row: {
  issue: string;
  place: number;
  at: number;
  by: string;
  reason: string;
}): Statement {
  return statement(
    `insert into newsletter_withdrawals (issue_id, place, at, by, reason)
     select i.id, ?, ?, ?, ? from newsletter_issues i where i.id = ? and i.state in ('members', 'everybody')
     on conflict (issue_id, place) do update set at = excluded.at, by = excluded.by, reason = excluded.reason,
       ended_at = null, ended_by = null
     where newsletter_withdrawals.ended_at is not null`,
    ...[row.place, row.at, row.by, row.reason, row.issue],
  );
}

/** Guard */
export function putBack(row: { issue: string; place: number; at: number; by: string }): Statement {
  return statement(
    "update newsletter_withdrawals set ended_at = ?, ended_by = ? where issue_id = ? and place = ? and ended_at is null",
    ...[row.at, row.by, row.issue, row.place],
  );
}

/** What editors took out of an issue, for its desk: by its id. */
export const withdrawnByEditors = plainQuery(
  `select w.place, w.at, w.reason, coalesce(m.name, '') from newsletter_withdrawals w left join members m on m.id = w.by
   where w.issue_id = ? and w.ended_at is null`,
  ([place, at, reason, by]) => ({
    place: Number(place),
    at: Number(at),
    reason: String(reason),
    by: String(by),
  }),
);
