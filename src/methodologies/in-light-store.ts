import { listedJoins } from "../entries/index.ts";
import { plainQuery } from "../platform/db/query.ts";
import { columns, listedMethodology } from "./methodology-page-store.ts";

/**
 * The one that readers are shown on the day that begins `day` days after 1970: in their language where there is any, each in its
 * turn, so that with n of them each is shown every n days.
 */
export const methodologyInLight = (readerId: string, language: string, day: number) =>
  plainQuery(
    `with spoken (least, beyond) as (select ?, ?),
      counted (own, every) as (
        select (select count(*) from (select 1 from entries, spoken where ${inLight} and language >= least and language < beyond limit 1000)),
          (select count(*) from (select 1 from entries where ${inLight} limit 1000))),
      place (least, beyond, nth) as (
        select iif(own > 0, least, ''), iif(own > 0, beyond, '~'), ? % max(iif(own > 0, own, every), 1) from counted, spoken),
      chosen (id) as (
        select id from entries where ${inLight} and language >= (select least from place) and language < (select beyond from place)
        order by language, id limit 1 offset (select nth from place))
    select ${columns} from chosen cross join entries e on e.id = chosen.id
      cross join methodologies p on p.entry_id = e.id ${listedJoins}`,
    listedMethodology,
  )(language, `${language}.`, day, readerId);

const inLight = "kind = 'methodology' and state = 'published' and visibility = 'public'";
