import { listed, listedJoins, type Where } from "../entries/index.ts";
import type { Visibility } from "../platform/actor.ts";
import { plainQuery } from "../platform/db/query.ts";
import { callColumns, listedCall } from "./call-list-store.ts";

type Asked = {
  country: string;
  visibilities: readonly Visibility[];
  readerId: string;
  now: number;
  most: number;
};

/** Calls not yet over that say they take part from a country, those that close first in front. */
export function callsOpenTo(asked: Asked) {
  return callsToCome(asked, {
    sql: `(${openTo} = 'any' or (${openTo} is null and ${names}))`,
    args: [asked.country],
  });
}

/** Calls not yet over that do not say whether this country may take part: they name none, or say more than countries. */
export function callsSilentOn(asked: Asked) {
  const vague = "(e.countries = '[]' or c.details ->> 'countriesPartial')";
  return callsToCome(asked, {
    sql: `(${openTo} = 'unsaid' or (${openTo} is null and ${vague} and not ${names}))`,
    args: [asked.country],
  });
}

const openTo = "c.details ->> 'openTo'";
const names = "exists (select 1 from entry_countries where country = ? and entry_id = e.id)";

/** Walks what closes from now on, then what has no deadline, and stops when it has enough. */
function callsToCome({ visibilities, readerId, now, most }: Asked, own: Where) {
  const where = listed(visibilities, {});
  const part = (closing: string, order: string) => `select * from (
    select ${callColumns} from calls c cross join entries e on e.id = c.entry_id ${listedJoins}
    where c.closes_at ${closing} and c.cancelled_at is null and c.awarded_at is null and ${where.sql} and ${own.sql}
    order by ${order} limit ${most})`;
  const text = `${part("> ?", "c.closes_at, c.entry_id")} union all ${part("is null", "c.entry_id desc")} limit ${most}`;
  // In the order of the text: joins come before conditions.
  const rest = [...where.args, ...own.args];
  return plainQuery(text, listedCall)(readerId, now, ...rest, readerId, ...rest);
}

/** Those calls of a short list (a table of `entry_id`) that this reader may see, newest first. */
export function callsAmong(some: Where, visibilities: readonly Visibility[], readerId: string) {
  const where = listed(visibilities, {});
  const text = `select ${callColumns} from ${some.sql} x cross join entries e on e.id = x.entry_id
    cross join calls c on c.entry_id = e.id ${listedJoins} where ${where.sql} order by e.published_at desc, e.id desc`;
  return plainQuery(text, listedCall)(...some.args, readerId, ...where.args);
}
