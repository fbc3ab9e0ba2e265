import type { Config } from "../config.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database, Statement } from "../platform/db/database.ts";
import type { Ids } from "../platform/ids.ts";
import type { EventType, HubEvent } from "./event.ts";

/** What a handler may look at. It changes nothing itself: it answers the statements that do. */
export type ConsumerContext = { db: Pick<Database, "batch">; clock: Clock; ids: Ids; config: Config };

/**
 * A reaction to events, in the log's order. `handle` gets those of its `types` and answers its effects as statements;
 * they commit in one batch with the cursor, so an effect in the database happens exactly once, whatever crashes.
 */
export type Consumer<T extends EventType = EventType> = {
  name: string;
  types: readonly T[];
  handle(events: readonly HubEvent<T>[], context: ConsumerContext): Promise<readonly Statement[]>;
};

/** Lets TypeScript narrow the events to the types that a consumer names. */
export function consumer<T extends EventType>(one: Consumer<T>): Consumer {
  // `handle` is only ever called with events of `types`: dispatch filters them.
  return one as unknown as Consumer;
}
