import { listedAmong, listedJoins, type Where } from "../entries/index.ts";
import type { Visibility } from "../platform/actor.ts";
import { plainQuery } from "../platform/db/query.ts";
import { columns, listedMethodology } from "./methodology-page-store.ts";

/** Those methodologies of a short list (a table of `entry_id`) that this reader may see, newest first; with a language, each text in it or once. */
export function methodologiesAmong(
  some: Where,
  visibilities: readonly Visibility[],
  readerId: string,
  language?: string,
) {
  const where = listedAmong(some, visibilities, language);
  const text = `select ${columns} from ${some.sql} x cross join entries e on e.id = x.entry_id
    cross join methodologies p on p.entry_id = e.id ${listedJoins} where ${where.sql} order by e.published_at desc, e.id desc`;
  return plainQuery(text, listedMethodology)(...some.args, readerId, ...where.args);
}
