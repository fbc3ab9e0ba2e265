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

/** Alerts under way that say what is not so any more, of some calls (a JSON list of ids). */
export const untrueAlerts = plainQuery(
  `select r.id, a.id, a.entry_id from json_each(?) given join call_alerts a on a.entry_id = given.value
     join mailings m on m.subject_id = a.id join digest_runs r on r.id = m.run_id and r.state in ('planning', 'frozen')
     join entries e on e.id = a.entry_id join calls c on c.entry_id = e.id
   where e.state <> 'published' or (e.visibility <> 'public' and not m.criteria ->> 'membersOnly')
     or c.cancelled_at is not null or c.awarded_at is not null
     or not exists (select 1 from deadlines d where d.entry_id = e.id and d.at = a.deadline_at)`,
  ([run, alert, call]) => ({ run: String(run), alert: String(alert), call: String(call) }),
);
