import { listed, type ListQuery } from "../entries/index.ts";
import type { Visibility } from "../platform/actor.ts";
import { plainQuery } from "../platform/db/query.ts";

/** A deadline to come, with its call. */
export type AgendaLine = {
  id: string;
  slug: string;
  title: string;
  language: string;
  at: number;
  /** YYYY-MM-DD, as its source says it. */
  date: string;
  /** Null where the source names a day only, or no clock to read the time by. */
  zone: string | null;
  label: string | null;
};

/** Deadlines after `from` (now) and until `until` (ms) of calls that are open, soonest first. */
export function deadlinesBetween(
  query: ListQuery,
  visibilities: readonly Visibility[],
  from: number,
  until: number,
  most: number,
) {
  const where = listed(visibilities, query);
  const text = `select e.id, e.slug, e.title, e.language, d.at, d.date, iif(d.time is null, null, d.zone), d.label
    from deadlines d cross join entries e on e.id = d.entry_id cross join calls c on c.entry_id = e.id
    where d.at > ? and d.at <= ? and (c.opens_at is null or c.opens_at <= ?) and c.cancelled_at is null and c.awarded_at is null and ${where.sql}
    order by d.at, d.entry_id limit ${most}`;
  return plainQuery(text, (c): AgendaLine => ({
    id: c[0] as string,
    slug: c[1] as string,
    title: c[2] as string,
    language: c[3] as string,
    at: c[4] as number,
    date: c[5] as string,
    zone: c[6] as string | null,
    label: c[7] as string | null,
  }))(from, until, from, ...where.args);
}
