import { headColumns, headOf, headTables, headWidth, type EntryHead } from "../entries/index.ts";
import type { Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { CallDeadline, CallDetails, CallFacts, CallType } from "./call.ts";

export const callHeadTables = `${headTables} join calls c on c.entry_id = e.id`;
export const callHeadColumns = `${headColumns}, c.type, c.reference, c.programme, c.sub_programme, c.funder, c.opens_on, c.opens_at, c.budget_total,
  c.award_min, c.award_max, c.funding_rate, c.currency, c.budget_note, c.eligibility, c.who_can_apply, c.url, c.cancelled_at,
  c.awarded_at, c.details`;

export function callHeadOf(columns: readonly Value[]): EntryHead & CallFacts {
  const c = columns.slice(headWidth);
  return {
    ...headOf(columns),
    type: c[0] as CallType,
    reference: c[1] as string | null,
    programme: c[2] as string | null,
    subProgramme: c[3] as string | null,
    funder: c[4] as string | null,
    opensOn: c[5] as string | null,
    opensAt: c[6] as number | null,
    budgetTotal: c[7] as number | null,
    awardMin: c[8] as number | null,
    awardMax: c[9] as number | null,
    fundingRate: c[10] as string | null,
    currency: c[11] as string | null,
    budgetNote: c[12] as string | null,
    eligibility: c[13] as string,
    whoCanApply: JSON.parse(c[14] as string) as string[],
    url: c[15] as string | null,
    cancelledAt: c[16] as number | null,
    awardedAt: c[17] as number | null,
    details: JSON.parse((c[18] as string | null) ?? "{}") as CallDetails,
  };
}

/** A call's head with its facts: `callHead(id)`. */
export const callHead = plainQuery(
  `select ${callHeadColumns} from ${callHeadTables} where e.id = ?`,
  callHeadOf,
);

/** A call's deadlines, soonest first: `deadlinesOfCall(id)`. */
export const deadlinesOfCall = plainQuery(
  "select at, date, time, zone, label, extended_from from deadlines where entry_id = ? order by at, position",
  (c): CallDeadline => ({
    at: c[0] as number,
    date: c[1] as string,
    time: c[2] as string | null,
    zone: c[3] as string | null,
    label: c[4] as string | null,
    extendedFrom: c[5] as string | null,
  }),
);

/** The same as one column of JSON, beside `entries e`; `deadlinesIn` reads it. */
export const deadlinesColumn = `(select json_group_array(json_array(at, date, time, zone, label, extended_from)) from
  (select * from deadlines where entry_id = e.id order by at, position))`;

type DeadlineColumns = [number, string, string | null, string | null, string | null, string | null];

export function deadlinesIn(json: Value | undefined): CallDeadline[] {
  const rows = JSON.parse(String(json)) as DeadlineColumns[]; // made by the column above
  return rows.map(([at, date, time, zone, label, extendedFrom]) => ({
    at,
    date,
    time,
    zone,
    label,
    extendedFrom,
  }));
}
