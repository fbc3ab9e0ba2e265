import { callsOpenTo, callsSilentOn } from "../calls/index.ts";
import { logVersion, namesOf, topicNames } from "../entries/index.ts";
import { methodologiesAmong } from "../methodologies/index.ts";
import { visibleTo } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { threadsAmong } from "../threads/index.ts";
import {
  countsOf,
  discussionsAbout,
  methodologiesOf,
  networkCountry,
  organisationsIn,
  peopleIn,
} from "./country-store.ts";
import { mostShown, type CountryCounts } from "./country.ts";

export type Found = Awaited<ReturnType<typeof findCountry>>;

/** Everything that a country's page shows, in one round trip that costs the same in a large hub. */
export async function findCountry(c: HubContext, code: string) {
  const { actor, language, db, deps } = c.var;
  const visibilities = visibleTo(actor);
  const readerId = actor.kind === "member" ? actor.id : "";
  const asked = { country: code, visibilities, readerId, now: deps.clock.now(), most: mostShown.call };
  const [[seen], topics, [country], [counts], organisations, people, threads, methodologies, calls, silent] =
    await read(
      db,
      logVersion(),
      topicNames(language),
      networkCountry(code),
      countsOf(code, visibilities),
      organisationsIn(code),
      peopleIn(code),
      threadsAmong(discussionsAbout(code, visibilities), visibilities, readerId, language),
      methodologiesAmong(methodologiesOf(code, visibilities), visibilities, readerId, language),
      callsOpenTo(asked),
      callsSilentOn(asked),
    );
  // One row, always: the query counts.
  const known = counts as CountryCounts;
  const names = namesOf(topics);
  return {
    seen,
    names,
    country,
    counts: known,
    organisations,
    people,
    threads,
    methodologies,
    calls,
    silent,
  };
}
