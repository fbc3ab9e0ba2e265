import type { EventStatement } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { appendMany, appendOne, appendWith, type EventColumns } from "./append-store.ts";
import { eventSchemas, type EventType, type NewEvent } from "./event.ts";

/** The statement that writes one event into the log; it goes into the batch of the change it tells of. */
export function happened<T extends EventType>(event: NewEvent<T>): EventStatement {
  return { eventId: event.id, ...appendOne(columnsOf(event)) };
}

/** As `happened`, with one field of the data that only the database knows, such as a row's place: `value` selects it. */
export function happenedWith<T extends EventType>(
  event: NewEvent<T>,
  field: string,
  value: Statement,
): EventStatement {
  return { eventId: event.id, ...appendWith(columnsOf(event), field, value) };
}

/** Many events in one statement: for imports, where a batch makes hundreds. */
export function allHappened(events: readonly NewEvent[]): EventStatement {
  return { eventId: events[0]?.id ?? "", ...appendMany(events.map((event) => columnsOf(event))) };
}

function columnsOf<T extends EventType>(event: NewEvent<T>): EventColumns {
  const { id, type, at, actor, entry, origin = "live", data } = event;
  return [id, type, eventSchemas[type].version, at, actor, entry, origin, JSON.stringify(data)];
}
