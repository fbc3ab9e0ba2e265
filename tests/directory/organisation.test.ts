import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { person, signedIn } from "../support/people.ts";
import { someTopics, startThread } from "../support/threads.ts";

let hub: TestHub;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
});

const path = "/organisations/cap-jasmin";

/** Amel speaks for the organisation, Bruno is in it, Ginevra moderates. */
async function people() {
  const amel = await signedIn(hub, "amel", { organisation: "cap-jasmin", country: "TN" });
  const bruno = await signedIn(hub, "bruno", { organisation: "cap-jasmin" });
  const ginevra = await signedIn(hub, "ginevra", { role: "moderator" });
  await hub.db.batch(
    [
      {
        sql: "insert into organisation_editors (organisation_id, member_id, at) values ('cap-jasmin', ?, 1)",
        args: [amel.id],
      },
    ],
    "write",
  );
  return { amel, bruno, ginevra };
}

const editors = () =>
  hub.rows(
    "select m.handle as handle from organisation_editors x join members m on m.id = x.member_id order by m.handle",
  );

const eventsOf = (type: string) => hub.rows("select id from events where type = ?", type);

const said = {
  version: 1,
  name: "Maison de Cap-Jasmin",
  kind: "agency",
  country: "TN",
  website: "https://example.org/maison",
  description: "One door for workshops.\n\nSecond paragraph.",
  countriesServed: ["DZ", "MA"],
  languages: ["fr", "ar"],
  sectors: [],
  services: "Export advice\n\n  Bank files ",
  networks: "Réseau du Sud",
  seeks: "Buyers <b>of</b> pots",
  offers: "Twenty workshops",
};

describe("the page of an organisation", () => {
  test("says who, where and what, with its people and entries, and no address", async () => {
    const { amel } = await people();
    await amel.browser.post(`${path}/edit`, said);
    await startThread(amel.browser, { title: "Who lends to potters?", topics: ["skills"] });
    const html = await hub.visitor().page(path);
    for (const part of [
      "Maison de Cap-Jasmin",
      "Agency",
      'href="/countries/tn"',
      "Algeria",
      "Morocco",
      "French",
      "<bdi>Bank files</bdi>",
      "Réseau du Sud",
      "Buyers &lt;b&gt;of&lt;/b&gt; pots",
      "Twenty workshops",
      'href="/members/amel"',
      "Who lends to potters?",
      "Not verified yet",
    ])
      expect(html).toContain(part);
    expect(html).not.toContain("amel@example.org");
    expect(html).toContain('rel="nofollow ugc noopener"');
  });

  test("is not there for an unknown or odd slug", async () => {
    for (const odd of ["nobody", "%00", "%E2%80%A8", "a%2Fb", "'--"])
      expect((await hub.visitor().get(`/organisations/${odd}`)).status).toBe(404);
  });

  test("has a link on every entry and list", async () => {
    const { amel } = await people();
    await startThread(amel.browser, { title: "Who lends?", topics: ["skills"], countries: ["TN"] });
    const list = await hub.visitor().page("/threads");
    expect(list).toContain(`href="${path}"`);
    const entry = /href="(\/threads\/[^"]+\/who-lends)"/.exec(list)?.[1] ?? "";
    const html = await hub.visitor().page(entry);
    expect(html).toContain(`href="${path}"`);
    expect(html).toContain('href="/countries/tn"');
  });

  test("goes on to older entries, twenty a page, each once", async () => {
    const { amel } = await people();
    for (let n = 1; n <= 23; n++) {
      hub.clock.set(hub.clock.now() + 1000);
      await startThread(amel.browser, { title: `Thread number ${n}.`, topics: ["skills"] });
    }
    const titles = (html: string) => [...html.matchAll(/Thread number (\d+)\./g)].map(([, n]) => Number(n));
    const first = await hub.visitor().page(path);
    const next = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await hub.visitor().page(next);
    const seen = [...new Set(titles(first)), ...new Set(titles(second))];
    expect(seen).toEqual(Array.from({ length: 23 }, (_, i) => 23 - i));
  });
});

describe("editing an organisation", () => {
  test("is for its editors and moderators; others are refused, visitors sign in", async () => {
    const { amel, bruno, ginevra } = await people();
    const stranger = await signedIn(hub, "stefan", { organisation: "other" });
    expect((await amel.browser.get(`${path}/edit`)).status).toBe(200);
    expect((await ginevra.browser.get(`${path}/edit`)).status).toBe(200);
    for (const { browser } of [bruno, stranger]) {
      expect((await browser.get(`${path}/edit`)).status).toBe(403);
      expect((await browser.post(`${path}/edit`, said)).status).toBe(403);
    }
    expect((await hub.visitor().get(`${path}/edit`)).status).toBe(303);
    expect((await amel.browser.get("/organisations/none/edit")).status).toBe(404);
  });

  test("leaves an event that names what changed and nothing of what was said", async () => {
    const { amel } = await people();
    expect((await amel.browser.post(`${path}/edit`, said)).status).toBe(303);
    const [event] = await hub.rows("select data from events where type = 'organisation.changed'");
    const data = JSON.parse(String(event?.["data"])) as { changed: string[] };
    expect(data).toMatchObject({ organisation: "cap-jasmin" });
    expect(data.changed).toEqual(expect.arrayContaining(["name", "kind", "website", "services", "seeks"]));
    expect(String(event?.["data"])).not.toContain("potters");
    // The same again changes nothing.
    await amel.browser.post(`${path}/edit`, { ...said, version: 2 });
    expect(await eventsOf("organisation.changed")).toHaveLength(1);
  });

  test("that another one overtook brings the form back as typed; sent again it stands", async () => {
    const { amel, ginevra } = await people();
    await ginevra.browser.post(`${path}/edit`, { ...said, name: "By Ginevra" });
    const late = await amel.browser.post(`${path}/edit`, { ...said, name: "By Amel" });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('value="By Amel"');
    expect(html).toContain("Somebody else changed this page meanwhile");
    const version = /name="version" value="(\d+)"/.exec(html)?.[1];
    expect((await amel.browser.post(`${path}/edit`, { ...said, version, name: "By Amel" })).status).toBe(303);
    expect(await hub.visitor().page(path)).toContain("By Amel");
  });

  test("keeps what was typed where something is wrong, and says what", async () => {
    const { amel } = await people();
    const wrong = { ...said, name: " ", website: "javascript:alert(1)", seeks: "x".repeat(601) };
    const answer = await amel.browser.post(`${path}/edit`, wrong);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("This is needed.");
    expect(html).toContain("A web address begins with https:// or http://.");
    expect(html).toContain("At most 600 characters.");
    expect(html).toContain("Twenty workshops");
  });

  test("leaves how it was verified to moderators", async () => {
    const { amel, ginevra } = await people();
    await amel.browser.post(`${path}/edit`, { ...said, verification: "secretariat" });
    expect(await hub.rows("select verification from organisations")).toEqual([
      { verification: "unverified" },
    ]);
    await ginevra.browser.post(`${path}/edit`, { ...said, version: 2, verification: "secretariat" });
    expect(await hub.rows("select verification from organisations")).toEqual([
      { verification: "secretariat" },
    ]);
  });

  test("keeps what the founding text prints", async () => {
    const { ginevra } = await people();
    await hub.db.batch(
      [
        {
          sql: "update organisations set details = ? where id = 'cap-jasmin'",
          args: ['{"annexure":"annex1-4-07","seedSpelling":"SBC (Korea)"}'],
        },
      ],
      "write",
    );
    await ginevra.browser.post(`${path}/edit`, said);
    const html = await hub.visitor().page(path);
    expect(html).toContain("list 4, number 7");
    expect(html).toContain("SBC (Korea)");
  });
});

describe("an editor", () => {
  test("appoints and removes others among the members; a plain member and a stranger do not", async () => {
    const { amel, bruno } = await people();
    const post = (who: typeof amel, handle: string, role: string) =>
      who.browser.post(`${path}/editors`, { handle, role });
    expect((await post(bruno, "bruno", "editor")).status).toBe(403);
    expect((await post(amel, "bruno", "editor")).status).toBe(303);
    expect(await editors()).toEqual([{ handle: "amel" }, { handle: "bruno" }]);
    expect((await post(bruno, "amel", "none")).status).toBe(303);
    expect(await editors()).toEqual([{ handle: "bruno" }]);
    expect(await eventsOf("organisation.editor-appointed")).toHaveLength(1);
    expect(await eventsOf("organisation.editor-dismissed")).toHaveLength(1);
  });

  test("cannot be somebody from elsewhere", async () => {
    const { amel } = await people();
    await person(hub, "stefan", { organisation: "other" });
    expect((await amel.browser.post(`${path}/editors`, { handle: "stefan", role: "editor" })).status).toBe(
      404,
    );
  });

  test("stays while being the last one, unless a moderator says otherwise", async () => {
    const { amel, ginevra } = await people();
    const answer = await amel.browser.post(`${path}/editors`, { handle: "amel", role: "none" });
    expect(await amel.browser.page(answer.headers.get("Location") ?? "")).toContain("at least one editor");
    expect(await editors()).toEqual([{ handle: "amel" }]);
    await ginevra.browser.post(`${path}/editors`, { handle: "amel", role: "none" });
    expect(await editors()).toEqual([]);
  });
});
