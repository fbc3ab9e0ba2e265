import { consumer } from "../events/consumer.ts";
import type { EventType, HubEvent } from "../events/event.ts";
import { insertCandidates, type Happening, type NewCandidate } from "./candidate-store.ts";

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

/**
 * Notes what a window of the log holds for digests. An import tells nobody, unless it writes its events as live; a seed does, or a
 * new hub's first digest would be empty.
 */
export const digestCandidates = consumer<Telling>({
  name: "digest-candidates",
  types: Object.keys(happenings) as Telling[],
  handle(events) {
    const candidates = events.filter(({ origin }) => origin !== "import").flatMap(candidateOf);
    return Promise.resolve(candidates.length > 0 ? [insertCandidates(candidates)] : []);
  },
});

function candidateOf({ seq, type, entry, at }: HubEvent<Telling>): NewCandidate[] {
  return entry === null ? [] : [{ seq, entryId: entry, happening: happenings[type], at }];
}
