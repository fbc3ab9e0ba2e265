import { plainQuery } from "../platform/db/query.ts";
import type { Value } from "../platform/db/database.ts";
import { eventSchemas, isEventType, type HubEvent } from "./event.ts";

const columns = "seq, id, type, version, at, actor, entry, origin, data";

/** Events after a cursor, in commit order: `eventsAfter(seq, limit)`. */
export const eventsAfter = plainQuery(
  `select ${columns} from events where seq > ? order by seq limit ?`,
  eventOf,
);

/** The newest events: `latestEvents(limit)`. */
export const latestEvents = plainQuery(`select ${columns} from events order by seq desc limit ?`, eventOf);

/** One event by its place: `eventAt(seq)`. */
export const eventAt = plainQuery(`select ${columns} from events where seq = ?`, eventOf);

/** The newest place in the log, 0 when it is empty. */
export const lastSeq = plainQuery("select coalesce(max(seq), 0) from events", ([seq]) => Number(seq));

/** An event that this program cannot read: of a later version, or damaged. */
export type UnreadableEvent = { seq: number; unreadable: string };

/** A row of the log, checked against its type's schema. */
export function eventOf(row: Value[]): HubEvent | UnreadableEvent {
  const [seq, id, type, version, at, actor, entry, origin, data] = row;
  const place = Number(seq);
  if (typeof type !== "string" || !isEventType(type))
    return { seq: place, unreadable: `unknown event type ${String(type)}` };
  const schema = eventSchemas[type];
  if (version !== schema.version)
    return { seq: place, unreadable: `${type} has unknown version ${String(version)}` };
  const parsed = schema.data.safeParse(jsonOf(data));
  if (!parsed.success) return { seq: place, unreadable: `${type} has unreadable data` };
  // The schema has just proven that data fits type; the union cannot be narrowed by a variable key.
  return { seq: place, id, type, version, at, actor, entry, origin, data: parsed.data } as HubEvent;
}

function jsonOf(data: Value | undefined): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
