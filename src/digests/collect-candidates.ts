import { consumer } from "../events/consumer.ts";
import type { EventType, HubEvent } from "../events/event.ts";
import { forgetNeed, insertCandidates, type Happening, type NewCandidate } from "./candidate-store.ts";

/** What a digest could tell of, by the event that tells it. */
const happenings = {
  "entry.posted": "new",
  "entry.approved": "new",
  "entry.restored": "new",
  "reply.posted": "reply",
  "reply.approved": "reply",
  "thread.resolved": "resolved",
  "thread.still-needed": "needed",
  "methodology.versioned": "version",
  "call.amended": "amended",
} as const satisfies Partial<Record<EventType, Happening>>;

type Telling = keyof typeof happenings;
type Heard = Telling | "thread.need-withdrawn";

/**
 * Notes what a window of the log holds for digests. An import tells nobody, unless it writes its events as live; a seed does, or a
 * new hub's first digest would be empty.
 */
export const digestCandidates = consumer<Heard>({
  name: "digest-candidates",
  types: [...(Object.keys(happenings) as Telling[]), "thread.need-withdrawn"],
  handle(events) {
    const candidates = events.filter(({ origin }) => origin !== "import").flatMap(candidateOf);
    const withdrawn = events.flatMap(({ type, entry, seq }) =>
      type === "thread.need-withdrawn" && entry !== null ? [forgetNeed(entry, seq)] : [],
    );
    return Promise.resolve([...(candidates.length > 0 ? [insertCandidates(candidates)] : []), ...withdrawn]);
  },
});

function candidateOf({ seq, type, entry, at }: HubEvent<Heard>): NewCandidate[] {
  return entry === null || type === "thread.need-withdrawn"
    ? []
    : [{ seq, entryId: entry, happening: happenings[type], at }];
}
