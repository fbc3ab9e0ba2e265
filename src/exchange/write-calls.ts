import {
  addCall,
  daysOfDeadlines,
  fingerprintsOf,
  updateCall,
  type CallDetails,
  type NewCall,
} from "../calls/index.ts";
import { isCountry } from "../entries/index.ts";
import { read } from "../platform/db/query.ts";
import { callFingerprint, changedParts } from "./call-fingerprint.ts";
import { knownRecords } from "./exchange-store.ts";
import type { ImportBudget, ImportCall } from "./read-calls.ts";
import { writeEach, type Item, type Made, type Writing, type Written } from "./writing.ts";

/** Calls that others published, each an entry in the recorder's name. */
export async function writeCalls(writing: Writing, items: readonly Item<ImportCall>[]): Promise<Written> {
  const { fingerprints, days } = await callsBefore(writing, items);
  return writeEach(writing, items, {
    dateOf: (call) => call.publishedAt,
    add: (call, made) => addCall(newCall(call, made, writing)),
    update: (call, made, update) => {
      const changed = changedParts(fingerprints.get(made.id) ?? "", callFingerprint(call));
      const next = newCall(call, made, writing);
      const deadlines = movedFrom(days.get(made.id) ?? [], next.deadlines);
      return updateCall({ ...next, deadlines }, update, changed);
    },
  });
}

type DayBefore = { date: string; extendedFrom: string | null };

/** Deadlines that say where they were before; where their number changed, nobody knows which was moved. */
function movedFrom(before: readonly DayBefore[], now: NewCall["deadlines"]): NewCall["deadlines"] {
  if (before.length !== now.length) return now;
  return now.map((deadline, i) => {
    const was = before[i];
    const extendedFrom = was?.date === deadline.date ? was.extendedFrom : (was?.date ?? null);
    return { ...deadline, extendedFrom };
  });
}

/** What is known of those calls whose source says something else now. */
async function callsBefore({ db }: Writing, items: readonly Item<ImportCall>[]) {
  const known = await knownRecords(
    db,
    items.map(({ record }) => record.source),
  );
  const ids = items.flatMap(({ record: { source, contentHash } }) => {
    const before = known.get(source);
    return before && before.contentHash !== contentHash ? [before.subjectId] : [];
  });
  if (ids.length === 0)
    return { fingerprints: new Map<string, string>(), days: new Map<string, DayBefore[]>() };
  const list = JSON.stringify(ids);
  const [found, days] = await read(db, fingerprintsOf(list), daysOfDeadlines(list));
  return { fingerprints: new Map(found), days: Map.groupBy(days, ({ id }) => id) };
}

function newCall(call: ImportCall, { id, eventId, at }: Made, { origin, recorder }: Writing): NewCall {
  return {
    ...{ id, eventId, createdAt: at, origin, authorId: recorder, organisationId: null, followed: false },
    ...{ title: call.title, body: "", visibility: "public", language: call.language, topics: call.topics },
    // The source's prose is not ours to copy: where the call belongs says what it is, in any language.
    summary: [call.programme, call.subProgramme, call.fundingType].filter(Boolean).join(" · "),
    countries: (call.scope.countries ?? []).filter(isCountry),
    ...{ source: call.source, attribution: call.attribution, licence: call.licence, url: call.url },
    ...{
      type: call.type,
      reference: call.reference,
      programme: call.programme,
      subProgramme: call.subProgramme,
    },
    ...{ funder: null, opensOn: call.opensOn, opensAt: call.opensAt, fundingRate: call.fundingRate },
    deadlines: call.deadlines.map(({ raw: _, ...deadline }) => ({ ...deadline, extendedFrom: null })),
    budgetTotal: call.budget?.amount ?? null,
    awardMin: call.budget?.min ?? null,
    awardMax: call.budget?.max ?? null,
    currency: call.budget?.currency ?? null,
    budgetNote: budgetNote(call.budget),
    eligibility: call.scope.prose ?? "",
    whoCanApply: call.applicants,
    cancelledAt: call.cancelled ? at : null,
    details: details(call),
  };
}

const budgetNote = (budget: ImportBudget | null): string | null =>
  [budget?.raw, budget?.basis].filter(Boolean).join(" – ") || null;

function details(call: ImportCall): CallDetails {
  const {
    acronym,
    fundingType,
    deadlineModel,
    deadlineText,
    projectDuration,
    partnershipRequired,
    retrievedFrom,
  } = call;
  const said = {
    acronym,
    fundingType,
    deadlineModel,
    deadlineText,
    projectDuration,
    partnershipRequired,
    retrievedFrom,
  };
  return {
    // What the source does not say is left out, not kept as null.
    ...(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) as CallDetails),
    ...(call.keywords.length > 0 ? { keywords: call.keywords } : {}),
    ...(call.scope.sets.length > 0 ? { countrySets: call.scope.sets } : {}),
    ...(call.scope.partial ? { countriesPartial: true } : {}),
    contentHash: callFingerprint(call),
  };
}
