import { expect, test } from "vitest";
import { callsOpenTo, callsSilentOn } from "../../src/calls/index.ts";
import {
  countsOf,
  discussionsAbout,
  methodologiesOf,
  networkCountry,
  organisationsIn,
  peopleIn,
} from "../../src/directory/country-store.ts";
import { organisationPage, organisationsOfKind } from "../../src/directory/directory-store.ts";
import { entriesAmong } from "../../src/directory/mixed-rows.tsx";
import {
  entriesBy,
  entriesFrom,
  organisationBySlug,
  peopleOf,
} from "../../src/directory/organisation-store.ts";
import { repliesBy, voucherOf } from "../../src/members/profile-store.ts";
import { methodologiesAmong } from "../../src/methodologies/index.ts";
import type { Statement } from "../../src/platform/db/database.ts";
import { threadsAmong } from "../../src/threads/index.ts";
import { testHub } from "../support/app.ts";

/*
 * What a page of the directory asks costs the same in a hub of a million replies: it goes by an index to the few rows that it
 * shows, and sorts nothing but those.
 */

const everybody = ["public"] as const;
const asked = { country: "IT", visibilities: everybody, readerId: "", now: 0, most: 6 };

const queries: Record<string, Statement> = {
  "how much there is in a country": countsOf("IT", everybody),
  "a country's name": networkCountry("IT"),
  "a country's organisations": organisationsIn("IT"),
  "a country's people": peopleIn("IT"),
  "a country's discussions": threadsAmong(discussionsAbout("IT", everybody), everybody, ""),
  "a country's methodologies": methodologiesAmong(methodologiesOf("IT", everybody), everybody, ""),
  "calls open to a country": callsOpenTo(asked),
  "calls that do not say": callsSilentOn(asked),
  "an organisation": organisationBySlug("", "insme"),
  "its people": peopleOf("insme"),
  "its entries": entriesAmong(entriesFrom("insme", everybody), everybody, "")[0],
  "a member's entries": entriesAmong(entriesBy("amel", everybody), everybody, "")[0],
  "a member's replies": repliesBy("amel", everybody),
  "who vouched for a member": voucherOf("amel"),
  "organisations by name": organisationPage({}),
  "organisations of a kind": organisationPage({ kind: "agency" }),
  "organisations of a country": organisationPage({ country: "IT" }),
  "a short list of a kind": organisationsOfKind("network", 40),
};

// By the author's or the organisation's own index, the country's, the kind's, the closing day's: never by what all share.
const shared =
  /entries_by_(activity|publication|kind_and_publication|language)\b|SCAN (e|r|m|c|t|entries|replies|members|threads|calls|entry_countries)\b/;

test.each(Object.entries(queries))("%s is looked up", async (_name, { sql, args }) => {
  const hub = await testHub();
  const [answer] = await hub.db.batch([{ sql: `explain query plan ${sql}`, args }], "read");
  const plan = (answer?.rows ?? []).map((row) => String(row[3]));
  expect(plan.length).toBeGreaterThan(0);
  expect(plan.filter((step) => shared.test(step))).toEqual([]);
});

test("the whole list walks the index of names and sorts nothing", async () => {
  const hub = await testHub();
  const { sql, args } = organisationPage({});
  const [answer] = await hub.db.batch([{ sql: `explain query plan ${sql}`, args }], "read");
  expect(answer?.rows.map((row) => row[3])).toEqual(["SCAN o USING INDEX organisations_by_name"]);
});
