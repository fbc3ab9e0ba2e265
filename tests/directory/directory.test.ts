import { beforeEach, describe, expect, test } from "vitest";
import { organisations } from "../../db/schema/index.ts";
import { folded } from "../../src/platform/folded.ts";
import { insertMany } from "../../src/platform/db/write.ts";
import { seedHub } from "../../src/seeding/index.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";

let hub: TestHub;
beforeEach(async () => {
  hub = await testHub();
});

const named = (html: string) =>
  [...html.matchAll(/href="\/organisations\/([^"/]+)"/g)].map(([, slug]) => slug);

async function add(...given: { name: string; kind?: string; country?: string }[]) {
  const rows = given.map(({ name, kind = "agency", country = "IT" }, n) => ({
    id: `o${n}`,
    slug: `o${n}`,
    name,
    foldedName: folded(name),
    kind,
    country,
    origin: "live",
    createdAt: hub.clock.now(),
  }));
  await hub.db.batch([insertMany(organisations, rows)], "write");
}

describe("the directory", () => {
  test("of a seeded hub holds the 58 entries of the founding text, quirks included", async () => {
    await seedHub(hub.deps, "directory");
    const html = await hub.visitor().page("/directory");
    expect([...html.matchAll(/href="\/countries\/[a-z]{2}"/g)]).toHaveLength(41 + 3);
    expect(new Set(named(html)).size).toBe(17);
    expect(html).toContain(">Chinese Taipei</a>");
    expect(html).toContain(">Republic of Korea</a>");
    expect(html).not.toContain("Taiwan");
    const french = await (await hub.visitor().get("/directory", { "Accept-Language": "fr" })).text();
    expect(french).toContain(">Royaume-Uni</a>");
    expect(await hub.visitor().page("/countries/tw")).toContain("<h1>Chinese Taipei</h1>");
    const institute = await hub.visitor().page("/organisations/cyprus-institute-of-technology");
    expect(institute).toContain("list 4, number 2");
    expect(institute).not.toContain('href="/countries/cy"');
    const unido = await hub.visitor().page("/organisations/unido");
    expect(unido).toContain("list 3, number 8");
    expect(unido).toContain("not printed in the source");
    expect(unido).not.toContain("Not verified yet");
  });

  test.each([
    ["agence", ["o0"]],
    ["AGENCE DE", ["o0"]],
    ["енергія", ["o1"]],
    ["لوتس", ["o2"]],
    ["支援", ["o3"]],
    ["%", []],
    ["_", []],
    ["' or 1=1 --", []],
    ["\u202e\u0000", ["o0", "o1", "o2", "o3"]],
  ])("finds an organisation by any part of its name: %j", async (q, expected) => {
    await add(
      { name: "Àgénce de l’Énergie" },
      { name: "ЕНЕРГІЯ", kind: "cluster" },
      { name: "مركز لُوتس", country: "EG" },
      { name: "支援センター", country: "JP" },
    );
    const html = await hub.visitor().page(`/directory?q=${encodeURIComponent(q)}`);
    expect([...new Set(named(html))]).toEqual(expected);
  });

  test("is narrowed by type and country, and says when nothing is left", async () => {
    await add({ name: "A" }, { name: "B", kind: "chamber" }, { name: "C", country: "FR" });
    expect(named(await hub.visitor().page("/directory?type=chamber"))).toEqual(["o1"]);
    expect(named(await hub.visitor().page("/directory?country=fr"))).toEqual(["o2"]);
    expect(named(await hub.visitor().page("/directory?country=FR&type=agency&q=c"))).toEqual(["o2"]);
    expect(await hub.visitor().page("/directory?country=fr&type=chamber")).toContain(
      "No organisation like that",
    );
    // What is no type, country or place is left aside.
    expect(named(await hub.visitor().page("/directory?type=x&country=italy&after=%00"))).toHaveLength(3);
  });

  test("goes on by name, forty a page, each once, also where names are the same", async () => {
    await add(...Array.from({ length: 95 }, (_, n) => ({ name: n % 3 ? "Same name" : `Name ${n}.?&%` })));
    const seen: (string | undefined)[] = [];
    let path = "/directory?type=agency";
    for (let n = 0; n < 5 && path; n++) {
      const html = await hub.visitor().page(path);
      seen.push(...named(html));
      path = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    }
    expect(seen).toHaveLength(95);
    expect(new Set(seen).size).toBe(95);
  });

  test("is read in one trip, and stands in the masthead of every page", async () => {
    await seedHub(hub.deps, "directory");
    const { browser } = await signedIn(hub, "amel");
    const trips = async (answer: Promise<Response>) =>
      /trips;desc="(\d+)"/.exec((await answer).headers.get("Server-Timing") ?? "")?.[1];
    for (const path of ["/directory", "/organisations/unido", "/members/amel", "/countries/it"]) {
      expect([path, await trips(hub.visitor().get(path))]).toEqual([path, "1"]);
      expect([path, await trips(browser.get(path))]).toEqual([path, "2"]);
    }
    expect(await hub.visitor().page("/calls")).toContain('href="/directory"');
  });
});
