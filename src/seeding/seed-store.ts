import {
  countries,
  flags,
  follows,
  members,
  notifications,
  organisationEditors,
  organisations,
  sectors,
  topics,
} from "../../db/schema/index.ts";
import type { Statement } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import { insertMany } from "../platform/db/write.ts";

type Organisation = typeof organisations.$inferInsert;

/** Whether anybody is here yet, imported authors aside, and whether there is anything to choose from: one row. */
export const standingOfHub = plainQuery(
  `select exists (select 1 from members where origin <> 'import') or exists (select 1 from organisations),
  exists (select 1 from topics) and exists (select 1 from sectors)`,
  ([inhabited, hasTopics]) => ({ inhabited: inhabited === 1, hasTopics: hasTopics === 1 }),
);

/** Which of these addresses (a JSON list) are demo members: `demoAddresses(emails)`. */
export const demoAddresses = plainQuery(
  "select email from members where demo = 1 and email in (select value from json_each(?))",
  ([email]) => email as string,
);

type Named = { slug: string; names: Record<string, string> };

export function insertFirstTopics(given: readonly Named[]): Statement {
  return insertMany(topics, placed(given), " and not exists (select 1 from topics)");
}

export function insertFirstSectors(given: readonly Named[]): Statement {
  return insertMany(sectors, placed(given), " and not exists (select 1 from sectors)");
}

/** Guard: of two that seed at once, and of a second start, only one finds nobody here. */
export function insertFirstOrganisations(given: readonly Organisation[]): Statement {
  const alone =
    " and not exists (select 1 from organisations) and not exists (select 1 from members where origin <> 'import')";
  return insertMany(organisations, given, alone);
}

export function insertCountries(given: readonly (typeof countries.$inferInsert)[]): Statement {
  return insertMany(countries, given);
}

export function insertOrganisations(given: readonly Organisation[]): Statement {
  return insertMany(organisations, given);
}

export function insertMembers(given: readonly (typeof members.$inferInsert)[]): Statement {
  return insertMany(members, given);
}

export function insertEditors(given: readonly (typeof organisationEditors.$inferInsert)[]): Statement {
  return insertMany(organisationEditors, given);
}

/** Who speaks follows; authors do so already. */
export function insertFollows(given: readonly (typeof follows.$inferInsert)[]): Statement[] {
  return given.length > 0 ? [insertMany(follows, given, " on conflict do nothing")] : [];
}

export function insertFlags(given: readonly (typeof flags.$inferInsert)[]): Statement[] {
  return given.length > 0 ? [insertMany(flags, given)] : [];
}

export function insertNotifications(given: readonly (typeof notifications.$inferInsert)[]): Statement[] {
  return given.length > 0 ? [insertMany(notifications, given)] : [];
}

function placed(given: readonly Named[]) {
  return given.map(({ slug, names }, position) => ({ slug, position, names: { ...names } }));
}
