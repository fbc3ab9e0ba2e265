import * as z from "zod";
import { callTopics } from "./call-topics.ts";
import { contentHash } from "./source/content-hash.ts";
import { countryScope, scopeOfApplicants, type CountryScope } from "./countries/country-groups.ts";
import {
  datedDeadlines,
  impliedZone,
  sourceDeadline,
  undatedDeadlines,
  type ImportDeadline,
} from "./deadline.ts";
import { mapReadings, type Reading } from "./source/reading.ts";
import { readJsonl } from "./source/read-jsonl.ts";
import type { Seen } from "./source/read-lines.ts";
import { languageTag, lines, optionalLine, requiredLine, webAddress } from "./source/source-text.ts";
import { day, dayOrInstant, instantIn, optional } from "./source/source-time.ts";

export type ImportBudget = {
  readonly raw: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** What the figures count: the whole pot, each project …, in the source's words. */
  readonly basis: string | null;
};

/** A project call as another site published it. Its status is never taken over, except that it was cancelled. */
export type ImportCall = {
  readonly kind: "call";
  /** Stable across imports: "calls:" and the source's id. */
  readonly source: string;
  readonly contentHash: string;
  readonly title: string;
  readonly type: "funding" | "event";
  readonly reference: string | null;
  readonly acronym: string | null;
  readonly programme: string | null;
  readonly subProgramme: string | null;
  readonly fundingType: string | null;
  readonly cancelled: boolean;
  /** YYYY-MM-DD */
  readonly opensOn: string | null;
  /** The beginning of that day in the zone the source implies, epoch milliseconds. */
  readonly opensAt: number | null;
  readonly deadlines: readonly ImportDeadline[];
  readonly deadlineModel: string | null;
  /** What the source says of deadlines beside dates. */
  readonly deadlineText: string | null;
  readonly budget: ImportBudget | null;
  readonly fundingRate: string | null;
  readonly projectDuration: string | null;
  readonly partnershipRequired: boolean | null;
  readonly scope: CountryScope;
  readonly applicants: readonly string[];
  readonly keywords: readonly string[];
  readonly topics: readonly string[];
  readonly language: string;
  readonly url: string | null;
  /** When the source first showed it, else its opening day; epoch milliseconds, null when it says neither. */
  readonly publishedAt: number | null;
  readonly attribution: string | null;
  readonly licence: string | null;
  readonly retrievedFrom: string | null;
};

const amount = optional(z.number().nonnegative());

const budget = z.object({
  raw: optionalLine,
  amount,
  currency: optional(z.string().regex(/^[A-Z]{3}$/, { error: "is not a currency code" })),
  min: amount,
  max: amount,
  basis: optionalLine,
});

const sourceCall = z.object({
  id: requiredLine,
  title: requiredLine,
  programme: optionalLine,
  sub_programme: optionalLine,
  call_identifier: optionalLine,
  acronym: optionalLine,
  funding_type: optionalLine,
  status: optionalLine,
  opening_date: optional(day),
  deadlines: z.array(sourceDeadline),
  deadline_model: optionalLine,
  deadline_raw: optionalLine,
  budget: optional(budget),
  funding_rate: optionalLine,
  project_duration: optionalLine,
  partnership_required: optional(z.boolean()),
  eligible_countries: optionalLine,
  who_can_apply: lines,
  keywords: lines,
  language: languageTag,
  url: webAddress,
  first_seen: optional(dayOrInstant),
  source: optionalLine,
  licence: optionalLine,
  retrieved_from: optionalLine,
});

export type SourceCall = z.infer<typeof sourceCall>;

/** The calls of a `calls.jsonl`. One identifier may stand for several titles: each is a call of its own, by `id`. */
export function readCalls(path: string, seen?: Seen): AsyncGenerator<Reading<ImportCall>> {
  return mapReadings(
    readJsonl(path, sourceCall, ({ id }) => id, seen),
    importCall,
  );
}

function importCall(call: SourceCall): ImportCall {
  const content = { ...identity(call), ...dates(call), ...terms(call), ...origin(call) };
  return { kind: "call", source: `calls:${call.id}`, contentHash: contentHash(content), ...content };
}

const identity = (call: SourceCall) => ({
  title: call.title,
  type: /\bevents?\)?$/i.test(call.programme ?? "") ? ("event" as const) : ("funding" as const),
  reference: call.call_identifier,
  acronym: call.acronym,
  programme: call.programme,
  subProgramme: call.sub_programme,
  fundingType: call.funding_type,
  cancelled: /cancel|withdrawn|revoked|annul/i.test(call.status ?? ""),
});

const zoneOf = (call: SourceCall) => impliedZone(`${call.source} ${call.programme}`);

const dates = (call: SourceCall) => ({
  opensOn: call.opening_date,
  opensAt: call.opening_date === null ? null : instantIn(zoneOf(call), call.opening_date, "00:00"),
  deadlines: datedDeadlines(call.deadlines, zoneOf(call)),
  deadlineModel: call.deadline_model,
  deadlineText: deadlineText(call),
  publishedAt: call.first_seen ?? (call.opening_date === null ? null : Date.parse(call.opening_date)),
});

function deadlineText({ deadline_raw, deadlines }: SourceCall): string | null {
  const dated = deadlines.some(({ date, raw }) => date !== null && raw === deadline_raw);
  const words = [dated ? null : deadline_raw, ...undatedDeadlines(deadlines)].filter((text) => text !== null);
  return [...new Set(words)].join("; ") || null;
}

const terms = (call: SourceCall) => ({
  budget: call.budget && Object.values(call.budget).some((value) => value !== null) ? call.budget : null,
  fundingRate: call.funding_rate,
  projectDuration: call.project_duration,
  partnershipRequired: call.partnership_required,
  scope:
    call.eligible_countries === null
      ? unlistedScope(call)
      : countryScope(call.eligible_countries, call.programme),
  applicants: call.who_can_apply,
  keywords: call.keywords,
  topics: callTopics(call),
});

function unlistedScope(call: SourceCall): CountryScope {
  const applicants = scopeOfApplicants(call.who_can_apply);
  return applicants.countries === null ? countryScope(null, call.programme) : applicants;
}

const origin = (call: SourceCall) => ({
  language: call.language,
  url: call.url,
  attribution: call.source,
  licence: call.licence,
  retrievedFrom: call.retrieved_from,
});
