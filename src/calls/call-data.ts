import { dateOf, entryData, type EntryHead } from "../entries/index.ts";
import type { LinkedData } from "../ui/linked-data.ts";
import { nextDeadline, type CallDeadline, type CallFacts, type CallType } from "./call.ts";

/** schema.org has no call; these are what somebody gives or seeks. Of an event we know the deadline and not the day. */
const types: Record<CallType, string> = {
  funding: "MonetaryGrant",
  "partner-search": "Demand",
  "papers-or-experts": "Demand",
  tender: "Demand",
  event: "CreativeWork",
  training: "CreativeWork",
};

type Call = EntryHead & CallFacts & { deadlines: readonly CallDeadline[] };

/** A call for search engines: what is offered or sought, and until when one may apply. */
export function callData(call: Call, now: number, baseUrl: string): LinkedData {
  const { title, summary, countries, url, opensOn } = call;
  return {
    // What grants and demands have no word for is said of the page that tells of them.
    ...entryData("WebPage", call, baseUrl),
    mainEntity: {
      "@type": types[call.type],
      name: title,
      description: summary,
      ...(call.type === "funding" ? grantOf(call) : {}),
      ...(countries.length > 0 && call.type !== "funding" ? { areaServed: countries } : {}),
      potentialAction: {
        "@type": "ApplyAction",
        ...(opensOn ? { startTime: opensOn } : {}),
        ...endOf(call, now),
        ...(url && /^https?:/i.test(url) ? { target: url } : {}),
      },
    },
  };
}

function grantOf({ funder, budgetTotal, currency }: Call) {
  return {
    ...(funder ? { funder: { "@type": "Organization", name: funder } } : {}),
    ...(budgetTotal !== null && currency
      ? { amount: { "@type": "MonetaryAmount", value: budgetTotal, currency } }
      : {}),
  };
}

/** The next deadline, or the last one; the day alone where the source says no more. */
function endOf({ deadlines }: Call, now: number) {
  const next = nextDeadline(deadlines, now) ?? deadlines.at(-1);
  if (!next) return {};
  return { endTime: next.time !== null && next.zone !== null ? dateOf(next.at) : next.date };
}
