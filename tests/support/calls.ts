import { addCall, type NewCall } from "../../src/calls/index.ts";
import { allHappened } from "../../src/events/append.ts";
import { commit } from "../../src/platform/db/commit.ts";
import type { TestHub } from "./app.ts";

/** A call as a source might give it: nothing is said but what a test says. */
export async function publishCall(hub: TestHub, authorId: string, said: Partial<NewCall>): Promise<string> {
  const id = hub.deps.ids.make();
  const { changes, events } = addCall({
    id,
    title: "A call",
    summary: "",
    body: "",
    authorId,
    organisationId: null,
    language: "en",
    visibility: "public",
    createdAt: hub.clock.now(),
    topics: [],
    countries: [],
    origin: "live",
    eventId: hub.deps.ids.make(),
    type: "funding",
    reference: null,
    programme: null,
    funder: null,
    opensOn: null,
    opensAt: null,
    deadlines: [],
    budgetTotal: null,
    awardMin: null,
    awardMax: null,
    fundingRate: null,
    currency: null,
    eligibility: "",
    url: null,
    ...said,
  });
  await commit(hub.db, { changes, events: [allHappened(events)] });
  return id;
}

/** A deadline so many days from now, at noon in a zone. */
export function deadlineIn(
  hub: TestHub,
  inDays: number,
  label: string | null = null,
  zone: string | null = "UTC",
) {
  const at = hub.clock.now() + inDays * 86_400_000;
  const [date = "", clock = ""] = new Date(at).toISOString().split("T");
  return { at, date, time: zone ? clock.slice(0, 5) : null, zone, label, extendedFrom: null };
}
