import { dateIn, instantIn } from "../../db/seed/moments.ts";
import type { DemoCall, DemoDeadline } from "../../db/seed/demo/shape-call.ts";
import type { CallDeadline, CallDetails, NewCall } from "../calls/index.ts";
import type { NewEvent } from "../events/event.ts";
import type { Cast } from "./cast.ts";
import { sharedPart } from "./demo-entry.ts";

export function newCall(call: DemoCall, cast: Cast): NewCall {
  const { type, reference, programme, funder, summary, body, currency, sectors } = call;
  const { budgetTotal, awardMin, awardMax, fundingRate } = call;
  const zone = call.deadlines[0]?.zone ?? "UTC";
  const opensOn = dateIn(new Date(cast.now), zone, call.opensInDays);
  return {
    ...sharedPart(call, cast),
    ...{ type, reference, programme, funder, summary, body, currency, sectors },
    ...{ budgetTotal, awardMin, awardMax },
    fundingRate: fundingRate === null ? null : `${fundingRate} %`,
    opensOn,
    opensAt: instantIn(zone, opensOn, "00:00"),
    deadlines: call.deadlines.map((deadline) => newDeadline(deadline, cast)),
    eligibility: call.eligibility.text,
    whoCanApply: call.eligibility.organisationTypes ?? [],
    url: null,
    details: detailsOf(call, cast),
  };
}

/** A change that moved a deadline is an amendment; others are notes only. */
export function amendments({ changeNotes, deadlines }: DemoCall, entry: string, cast: Cast): NewEvent[] {
  if (!deadlines.some(({ extendedFrom }) => extendedFrom)) return [];
  return changeNotes.map(({ ago }): NewEvent => {
    const at = cast.before(ago);
    const common = { id: cast.idAt(at), at, actor: null, entry, origin: "seed" as const };
    return { ...common, type: "call.amended", data: { changed: ["deadline"] } };
  });
}

function newDeadline({ label, inDays, time, zone, extendedFrom }: DemoDeadline, cast: Cast): CallDeadline {
  const day = (n: number) => dateIn(new Date(cast.now), zone, n);
  const date = day(inDays);
  return {
    ...{ label, date, time, zone },
    at: instantIn(zone, date, time),
    extendedFrom: extendedFrom ? `${day(extendedFrom.inDays)} ${extendedFrom.time}` : null,
  };
}

function detailsOf(call: DemoCall, cast: Cast): CallDetails {
  const { eligibility, partnerSearch, outcome, applicationLanguages, changeNotes } = call;
  const { minimumPartners, minimumCountries, whoMustLead, exclusions, countries } = eligibility;
  const openTo = countries === null ? "unsaid" : countries.length === 0 ? "any" : null;
  return {
    applicationLanguages,
    exclusions,
    contact: cast.member(call.contact).name,
    changeNotes: changeNotes.map(({ ago, text }) => ({ at: cast.before(ago), text })),
    ...(partnerSearch === null ? {} : { partnerSearch }),
    ...(minimumPartners === null ? {} : { minimumPartners }),
    ...(minimumCountries === null ? {} : { minimumCountries }),
    ...(whoMustLead === null ? {} : { whoMustLead }),
    ...(openTo === null ? {} : { openTo }),
    ...(outcome === null ? {} : { outcome }),
  };
}
