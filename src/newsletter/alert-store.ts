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
