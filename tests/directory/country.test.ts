import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { deadlineIn, publishCall } from "../support/calls.ts";
import { publishMethodology } from "../support/methodologies.ts";
import { person, signedIn } from "../support/people.ts";
import { someTopics, startThread } from "../support/threads.ts";

let hub: TestHub;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
});

const text = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the page of a country", () => {
  test("is in small letters; other spellings of its code lead there, what is no code does not", async () => {
    const visitor = hub.visitor();
    expect((await visitor.get("/countries/it")).status).toBe(200);
    const capital = await visitor.get("/countries/IT");
    expect([capital.status, capital.headers.get("Location")]).toEqual([301, "/countries/it"]);
    for (const odd of ["zz", "italy", "1t", "%F0%9F%87%AE", "i%00", "uk"])
      expect((await visitor.get(`/countries/${odd}`)).status).toBe(404);
  });

  test("says of an empty country what is missing, and invites", async () => {
    const page = text(await hub.visitor().page("/countries/zw"));
    expect(page).toContain("Zimbabwe");
    for (const sentence of [
      "No organisation from here is listed yet.",
      "Nobody from here has joined yet.",
      "Nobody from here has asked anything yet.",
      "No methodology from here yet.",
      "No call is known to be open to this country.",
    ])
      expect(page).toContain(sentence);
  });

  test("shows people, organisations and entries from here, and no longer misses them", async () => {
    const amel = await signedIn(hub, "amel", { organisation: "cap-jasmin", country: "TN" });
    await startThread(amel.browser, {
      title: "Who lends to potters?",
      countries: ["TN"],
      topics: ["skills"],
    });
    await publishMethodology(hub, amel.id, {
      countries: ["TN"],
      versions: [
        {
          title: "A desk at the market",
          summary: "s",
          body: "b",
          document: {},
          publishedAt: hub.clock.now(),
        },
      ],
    });
    const page = await hub.visitor().page("/countries/tn");
    expect(page).toContain("Who lends to potters?");
    expect(page).toContain("A desk at the market");
    expect(page).toContain('href="/members/amel"');
    expect(page).toContain('href="/organisations/cap-jasmin"');
    expect(page).not.toContain("Nobody from here");
    expect(page).not.toContain("No methodology from here");
    expect(page).not.toContain("@example.org");
  });

  test("counts who lives here though the organisation is elsewhere, and no imported author", async () => {
    const id = await person(hub, "bruno", { organisation: "torino", country: "IT" });
    const imported = await person(hub, "mailer", { organisation: "torino", country: "IT" });
    await hub.db.batch(
      [
        { sql: "update members set country = 'CH' where id = ?", args: [id] },
        { sql: "update members set origin = 'import' where id = ?", args: [imported] },
      ],
      "write",
    );
    expect(await hub.visitor().page("/countries/ch")).toContain("/members/bruno");
    const italy = await hub.visitor().page("/countries/it");
    expect(italy).not.toContain("/members/");
    expect(italy).toContain("/organisations/torino");
  });

  test("is read in one trip by a visitor and two by a member", async () => {
    const { browser } = await signedIn(hub, "amel", { organisation: "cap-jasmin", country: "TN" });
    const trips = async (answer: Promise<Response>) =>
      /trips;desc="(\d+)"/.exec((await answer).headers.get("Server-Timing") ?? "")?.[1];
    expect(await trips(hub.visitor().get("/countries/tn"))).toBe("1");
    expect(await trips(browser.get("/countries/tn"))).toBe("2");
  });
});

describe("a call", () => {
  const openAndSilent = async (code: string) => {
    const html = await hub.visitor().page(`/countries/${code}`);
    const part = (title: string) => html.split(`<h2>${title}</h2>`)[1]?.split("<h2>")[0] ?? "";
    return [part("Calls open to this country"), part("Calls that do not say")] as const;
  };

  test("that names the country is open to it; that names others is not", async () => {
    const ana = await person(hub, "ana");
    await publishCall(hub, ana, { title: "For Tunis", countries: ["TN"], deadlines: [deadlineIn(hub, 5)] });
    await publishCall(hub, ana, { title: "For Rome", countries: ["IT"], deadlines: [deadlineIn(hub, 5)] });
    const [open, silent] = await openAndSilent("tn");
    expect(open).toContain("For Tunis");
    expect(open + silent).not.toContain("For Rome");
  });

  test("that is over is open to nobody; one without a deadline stands after those that close", async () => {
    const ana = await person(hub, "ana");
    await publishCall(hub, ana, { title: "Over", countries: ["TN"], deadlines: [deadlineIn(hub, -5)] });
    await publishCall(hub, ana, { title: "Always", countries: ["TN"], deadlines: [] });
    await publishCall(hub, ana, { title: "Soon", countries: ["TN"], deadlines: [deadlineIn(hub, 5)] });
    const [open] = await openAndSilent("tn");
    expect(open).not.toContain("Over");
    expect(open.indexOf("Soon")).toBeGreaterThan(0);
    expect(open.indexOf("Always")).toBeGreaterThan(open.indexOf("Soon"));
  });

  test("that says nothing of countries, or more than a list, is neither open nor closed to any", async () => {
    const ana = await person(hub, "ana");
    const deadlines = [deadlineIn(hub, 5)];
    await publishCall(hub, ana, { title: "Unsaid", countries: [], deadlines });
    await publishCall(hub, ana, {
      title: "Partly",
      countries: ["IT"],
      deadlines,
      details: { countriesPartial: true },
    });
    await publishCall(hub, ana, {
      title: "Anybody",
      countries: ["IT"],
      deadlines,
      details: { openTo: "any" },
    });
    const [open, silent] = await openAndSilent("tn");
    expect([open.includes("Unsaid"), open.includes("Partly"), open.includes("Anybody")]).toEqual([
      false,
      false,
      true,
    ]);
    expect([silent.includes("Unsaid"), silent.includes("Partly")]).toEqual([true, true]);
    expect((await openAndSilent("it"))[0]).toContain("Partly");
  });

  test("for members is not shown to a visitor", async () => {
    const ana = await signedIn(hub, "ana");
    await publishCall(hub, ana.id, {
      title: "Among us",
      countries: ["TN"],
      visibility: "members",
      deadlines: [deadlineIn(hub, 5)],
    });
    expect((await openAndSilent("tn"))[0]).not.toContain("Among us");
    expect(await ana.browser.page("/countries/tn")).toContain("Among us");
  });
});
