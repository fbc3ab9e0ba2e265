import type { NewEvent } from "../events/event.ts";
import { updateEntry, type Addition, type SourceUpdate } from "../entries/index.ts";
import { deleteDeadlines, insertDeadlines, setCancelled, updateCallRow } from "./call-store.ts";
import type { NewCall } from "./new-call.ts";

/**
 * A call whose source has changed. `changed` names what: a change of deadline, budget or eligibility is an amendment, which
 * reaches everyone who saved the call or answered it; anything else is an edit.
 */
export function updateCall(call: NewCall, update: SourceUpdate, changed: readonly string[]): Addition {
  const { title, summary, language, topics, countries, attribution = null, licence = null } = call;
  const text = { title, summary, language, topics, countries, attribution, licence };
  const { changes, events } = updateEntry({ ...update, kind: "call", text });
  return {
    changes: [
      ...changes,
      updateCallRow(call),
      deleteDeadlines(call.id),
      ...insertDeadlines(call.id, call.deadlines),
      ...(call.cancelledAt ? [setCancelled(call.id, call.cancelledAt)] : []),
    ],
    events: changed.length > 0 ? [amended(update, changed)] : events,
  };
}

function amended({ eventId, at, origin, id }: SourceUpdate, changed: readonly string[]): NewEvent {
  return {
    id: eventId,
    type: "call.amended",
    at,
    actor: null,
    entry: id,
    origin,
    data: { changed: [...changed] },
  };
}
