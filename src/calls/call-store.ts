import { calls, deadlines } from "../../db/schema/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insert, insertMany, upsert } from "../platform/db/write.ts";
import type { NewCall } from "./new-call.ts";
import type { CallDeadline } from "./call.ts";

export function insertCall(call: NewCall): Statement {
  return insert(calls, rowOf(call));
}

/** All that the source says; what was decided here (cancelled, awarded) stays. */
export function updateCallRow(call: NewCall): Statement {
  const row = rowOf(call);
  const { entryId: _id, cancelledAt: _cancelled, awardedAt: _awarded, ...said } = row;
  // The keys of a row are its columns; Object.keys forgets that.
  return upsert(calls, row, ["entryId"], Object.keys(said) as (keyof typeof said)[]);
}

export const deleteDeadlines = (entryId: string): Statement =>
  statement("delete from deadlines where entry_id = ?", entryId);

export const setCancelled = (entryId: string, at: number): Statement =>
  statement("update calls set cancelled_at = coalesce(cancelled_at, ?) where entry_id = ?", at, entryId);

/** The fingerprints that an import left with its calls (a JSON list of entry ids). */
export const fingerprintsOf = plainQuery(
  "select entry_id, details ->> 'contentHash' from calls where entry_id in (select value from json_each(?))",
  ([id, fingerprint]) => [String(id), fingerprint === null ? "" : String(fingerprint)] as const,
);

/** Days of the deadlines that calls (a JSON list of entry ids) have now, in their order. */
export const daysOfDeadlines = plainQuery(
  `select entry_id, date, extended_from from deadlines
   where entry_id in (select value from json_each(?)) order by entry_id, position`,
  ([id, date, before]) => ({
    id: String(id),
    date: String(date),
    extendedFrom: before === null ? null : String(before),
  }),
);

function rowOf(call: NewCall) {
  return {
    entryId: call.id,
    type: call.type,
    reference: call.reference,
    programme: call.programme,
    subProgramme: call.subProgramme ?? null,
    funder: call.funder,
    opensOn: call.opensOn,
    opensAt: call.opensAt,
    closesAt: call.deadlines.length > 0 ? Math.max(...call.deadlines.map(({ at }) => at)) : null,
    budgetTotal: call.budgetTotal,
    awardMin: call.awardMin,
    awardMax: call.awardMax,
    fundingRate: call.fundingRate,
    currency: call.currency,
    budgetNote: call.budgetNote ?? null,
    eligibility: call.eligibility,
    whoCanApply: [...(call.whoCanApply ?? [])],
    url: call.url,
    cancelledAt: call.cancelledAt ?? null,
    awardedAt: call.awardedAt ?? null,
    details: call.details ?? null,
  };
}

export function insertDeadlines(entryId: string, given: readonly CallDeadline[]): Statement[] {
  if (given.length === 0) return [];
  return [
    insertMany(
      deadlines,
      given.map((deadline, position) => ({ entryId, position, ...deadline })),
    ),
  ];
}
