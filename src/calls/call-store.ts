import { calls, deadlines } from "../../db/schema/index.ts";
import type { Statement } from "../platform/db/database.ts";
import { insert, insertMany } from "../platform/db/write.ts";
import type { NewCall } from "./new-call.ts";
import type { CallDeadline } from "./call.ts";

export function insertCall(call: NewCall): Statement {
  return insert(calls, {
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
  });
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
