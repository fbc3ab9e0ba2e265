import { callAlerts } from "../../db/schema/index.ts";
import type { Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insert } from "../platform/db/write.ts";
import { entryColumns, entryOf, entryTables, entryWidth } from "./entry-store.ts";
import type { PinnedEntry } from "./pinned.ts";

/** A call as an alert needs it. */
export type AlertedCall = PinnedEntry & {
  author: string;
  topics: readonly string[];
  sectors: readonly string[];
  countries: readonly string[];
  funder: string | null;
  /** Cancelled or awarded. */
  isOver: boolean;
};

export const callById = plainQuery(
  `select ${entryColumns}, e.author_id, e.topics, e.sectors, e.countries, c.funder,
     c.cancelled_at is not null or c.awarded_at is not null
   from ${entryTables} where e.id = ? and e.kind = 'call'`,
  (row): AlertedCall => {
    const [author, topics, sectors, countries, funder, over] = row.slice(entryWidth);
    return {
      ...entryOf(row),
      author: String(author),
      topics: JSON.parse(String(topics)) as string[],
      sectors: JSON.parse(String(sectors)) as string[],
      countries: JSON.parse(String(countries)) as string[],
      funder: funder === null || funder === "" ? null : String(funder),
      isOver: over === 1,
    };
  },
);

export function insertAlert(row: typeof callAlerts.$inferInsert): Statement {
  return insert(callAlerts, row);
}

/** Alerts of a call so far, newest first: `(callId)`. */
export const alertsOf = plainQuery(
  "select id, deadline_at, expected, at from call_alerts where entry_id = ? order by at desc limit 20",
  ([id, deadlineAt, expected, at]) => ({
    id: String(id),
    deadlineAt: Number(deadlineAt),
    expected: Number(expected),
    at: Number(at),
  }),
);

/** Of the alerts under way of some calls, or sent by some runs, those that say what is not so any more: `(ids, now)`, a JSON list of both. */
export const untrueAlerts = plainQuery(
  `select r.id, a.id, a.entry_id from digest_runs r join mailings m on m.run_id = r.id join call_alerts a on a.id = m.subject_id
     join entries e on e.id = a.entry_id join calls c on c.entry_id = e.id
   where r.state in ('planning', 'frozen') and r.kind = 'alert'
     and exists (select 1 from json_each(?) given where given.value in (a.entry_id, r.id))
     and (e.state <> 'published' or (e.visibility <> 'public' and not m.criteria ->> 'membersOnly')
       or c.cancelled_at is not null or c.awarded_at is not null or a.deadline_at <= ?
       or not exists (select 1 from deadlines d where d.entry_id = e.id and d.at = a.deadline_at))`,
  ([run, alert, call]) => ({ run: String(run), alert: String(alert), call: String(call) }),
);
