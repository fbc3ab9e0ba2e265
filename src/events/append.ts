import type { EventStatement } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { eventSchemas, type EventType, type NewEvent } from "./event.ts";

/** The statement that writes one event into the log; it goes into the batch of the change it tells of. */
export function happened<T extends EventType>(event: NewEvent<T>): EventStatement {
  const { version } = eventSchemas[event.type];
  return {
    eventId: event.id,
    sql: insertEvent,
    args: [
      event.id,
      event.type,
      version,
      event.at,
      event.actor,
      event.entry,
      event.origin ?? "live",
      JSON.stringify(event.data),
    ],
  };
}

/** As `happened`, with one field of the data that only the database knows, such as a row's place: `value` selects it. */
export function happenedWith<T extends EventType>(
  event: NewEvent<T>,
  field: string,
  value: Statement,
): EventStatement {
  const { eventId, args } = happened(event);
  const set = `json_set(?, '$.' || ?, (${value.sql}))`;
  return { eventId, sql: insertEvent.replace(/\?\)$/, `${set})`), args: [...args, field, ...value.args] };
}

const insertEvent =
  "insert into events (id, type, version, at, actor, entry, origin, data) values (?, ?, ?, ?, ?, ?, ?, ?)";

/** Many events in one statement: for imports, where a batch makes hundreds. */
export function allHappened(events: readonly NewEvent[]): EventStatement {
  const rows = events.map((event) => [
    event.id,
    event.type,
    eventSchemas[event.type].version,
    event.at,
    event.actor,
    event.entry,
    event.origin ?? "live",
    JSON.stringify(event.data),
  ]);
  return { eventId: events[0]?.id ?? "", sql: insertEvents, args: [JSON.stringify(rows)] };
}

const insertEvents =
  "insert into events (id, type, version, at, actor, entry, origin, data) " +
  "select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7 from json_each(?)";
