import type { Statement, Value } from "../platform/db/database.ts";

/** One event's columns, in the log's order: id, type, version, at, actor, entry, origin, data. */
export type EventColumns = readonly [
  string,
  string,
  number,
  number,
  string | null,
  string | null,
  string,
  string,
];

const columns = "id, type, version, at, actor, entry, origin, data";

export function appendOne(event: EventColumns): Statement {
  return { sql: insertOne, args: event };
}

/** With one field of the data that only the database knows: `value` selects it. */
export function appendWith(event: EventColumns, field: string, value: Statement): Statement {
  const [id, type, version, at, actor, entry, origin, data] = event;
  const args: Value[] = [id, type, version, at, actor, entry, origin, data, field, ...value.args];
  return {
    sql: `insert into events (${columns}) values (?, ?, ?, ?, ?, ?, ?, json_set(?, '$.' || ?, (${value.sql})))`,
    args,
  };
}

/** Hundreds in one statement: they travel as one JSON parameter. */
export function appendMany(events: readonly EventColumns[]): Statement {
  return { sql: insertMany, args: [JSON.stringify(events)] };
}

const insertOne = `insert into events (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?)`;
const insertMany =
  `insert into events (${columns}) ` +
  "select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7 from json_each(?)";
