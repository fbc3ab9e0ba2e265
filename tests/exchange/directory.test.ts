import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { importPath } from "../../src/exchange/index.ts";
import { seedHub } from "../../src/seeding/index.ts";
import { testHub } from "../support/app.ts";
import { folderWith } from "./files.ts";

const source = fileURLToPath(new URL("../../../shared/data/dev/directory.jsonl", import.meta.url));

const italy = {
  id: "list-1-01",
  type: "country",
  annexure_list: 1,
  name: "Italy",
  seed_spelling: "Italy",
  country_code: "IT",
  names: { en: "Italy", fr: "Italie", ja: "イタリア" },
};
const taipei = {
  id: "list-1-02",
  type: "country",
  annexure_list: 1,
  name: "Chinese Taipei",
  seed_spelling: "Chiness Taipei",
  country_code: "TW",
  names: { en: "Taiwan, Province of China", fr: "Taïwan" },
};
const lakes = {
  id: "list-4-01",
  type: "network_intermediary",
  annexure_list: 4,
  name: "Network of the Northern Lakes",
  seed_spelling: "NNL (Finland)",
  country_code: "FI",
  acronym: "NNL",
  full_name: null,
};

async function hubWith(...records: object[]) {
  const hub = await testHub();
  const take = async (...given: object[]) => {
    const folder = folderWith({ "directory.jsonl": given.map((one) => JSON.stringify(one)).join("\n") });
    const { kinds, skipped } = await importPath(hub.deps, folder, { recent: false });
    return { ...kinds.directory, reasons: skipped.map(({ line, reason }) => `${line}: ${reason}`) };
  };
  return { hub, take, first: await take(...records) };
}

test("countries and organisations come in with what is printed of them, and again not at all", async () => {
  const { hub, take, first } = await hubWith(italy, taipei, lakes);
  expect(first).toMatchObject({ read: 3, created: 3 });
  const page = await hub.visitor().page("/directory");
  expect(page).toContain("Chinese Taipei");
  expect(page).toContain("/organisations/network-of-the-northern-lakes");
  expect(await hub.visitor().page("/organisations/network-of-the-northern-lakes")).toContain("NNL (Finland)");
  const french = await (await hub.visitor().get("/countries/it", { "Accept-Language": "fr" })).text();
  expect(french).toContain("<h1>Italie</h1>");
  expect(await take(italy, taipei, lakes)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
});

test("a name of ISO's does not come in by another language where the country goes by another name", async () => {
  const { hub } = await hubWith(taipei);
  expect(await hub.rows("select names from countries")).toEqual([{ names: '{"en":"Chinese Taipei"}' }]);
});

test("what people said stays; what is printed follows the source", async () => {
  const { hub, take } = await hubWith(lakes);
  await hub.db.batch(
    [{ sql: "update organisations set name = 'Lakes', description = 'Ours'", args: [] }],
    "write",
  );
  expect(await take({ ...lakes, name: "Other", seed_spelling: "NNL, Finland" })).toMatchObject({
    created: 0,
    updated: 1,
  });
  expect(
    await hub.rows("select name, description, details ->> 'seedSpelling' as printed from organisations"),
  ).toEqual([{ name: "Lakes", description: "Ours", printed: "NNL, Finland" }]);
});

test("an organisation whose name another one has gets an address of its own", async () => {
  const { hub, first } = await hubWith(lakes, { ...lakes, id: "list-4-02" });
  expect(first).toMatchObject({ created: 2 });
  expect(await hub.rows("select count(distinct slug) as slugs from organisations")).toEqual([{ slugs: 2 }]);
});

test("what is no entry is skipped with a reason", async () => {
  const { first } = await hubWith(
    { ...italy, country_code: "ZZ" },
    { ...italy, country_code: null },
    { ...lakes, type: "club" },
    { ...lakes, name: " " },
  );
  expect(first).toMatchObject({ read: 4, created: 0, skipped: 4 });
  expect(first.reasons[0]).toBe("1: country_code: is not a country code");
});

test.skipIf(!existsSync(source))(
  "the real directory adds nothing to a hub that was seeded with it",
  async () => {
    const hub = await testHub();
    await seedHub(hub.deps, "directory");
    const { kinds } = await importPath(hub.deps, source, { recent: false });
    expect(kinds.directory).toEqual({ read: 58, created: 0, updated: 0, unchanged: 58, skipped: 0 });
  },
);

test.skipIf(!existsSync(source))(
  "imported, the real directory reads as the seeded one: 41 countries, 17 others",
  async () => {
    const [seeded, imported] = [await testHub(), await testHub()];
    await seedHub(seeded.deps, "directory");
    await importPath(imported.deps, source, { recent: false });
    const sql = "select code, names from countries order by code";
    expect(await imported.rows(sql)).toEqual(await seeded.rows(sql));
    const listed =
      "select slug, name, kind, country, details ->> 'annexure' as place, details ->> 'fullNameBasis' as basis from organisations order by slug";
    expect(await imported.rows(listed)).toEqual(await seeded.rows(listed));
  },
);
