import { happened } from "../events/append.ts";
import type { EventData, EventType, NewEvent } from "../events/event.ts";
import type { Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import type { EventStatement } from "../platform/db/commit.ts";

type Told = Extract<EventType, `newsletter.${string}`>;

/** The fact that an editor, or the hub itself, did something to an issue. */
export function told<T extends Told>(
  { ids, clock }: Work,
  actor: Actor | null,
  type: T,
  data: EventData<T>,
): EventStatement {
  const by = actor?.kind === "member" ? actor.id : null;
  const event = { id: ids.make(), type, at: clock.now(), actor: by, entry: null, data };
  return happened(event as NewEvent); // T goes with its own data
}
