import { beforeEach, describe, expect, test } from "vitest";
import { days } from "../../src/platform/clock.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { deadlineIn, publishCall } from "../support/calls.ts";
import { signedIn } from "../support/people.ts";
import { someTopics } from "../support/threads.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel");
});

const titles = async (path: string) => (await hub.visitor().page(path)).match(/Call [A-Z][a-z]*\b/g) ?? [];

async function someCalls() {
  const one = (title: string, inDays: number[], more = {}) =>
    publishCall(hub, amel.id, { title, deadlines: inDays.map((n) => deadlineIn(hub, n)), ...more });
  await one("Call Later", [40]);
  await one("Call Closed", [-3]);
  await one("Call Soon", [-10, 5, 60]);
  await one("Call Endless", []);
  await one("Call Forthcoming", [50], { opensAt: hub.clock.now() + days(20), opensOn: "2026-12-13" });
  await one("Call Cancelled", [9], { cancelledAt: hub.clock.now() });
  await one("Call Older", [-30]);
}

describe("the list of calls", () => {
  test("stands in the order of the next deadline; then those without; then what is over, latest first", async () => {
    await someCalls();
    const inOrder = ["Soon", "Later", "Forthcoming", "Endless", "Cancelled", "Closed", "Older"];
    expect([...new Set(await titles("/calls"))]).toEqual(inOrder.map((name) => `Call ${name}`));
  });

  test("filters by a status that is derived at this moment", async () => {
    await someCalls();
    const shown = async (status: string) => [...new Set(await titles(`/calls?status=${status}`))].sort();
    expect(await shown("open")).toEqual(["Call Endless", "Call Later", "Call Soon"]);
    expect(await shown("closing")).toEqual(["Call Soon"]);
    expect(await shown("forthcoming")).toEqual(["Call Forthcoming"]);
    expect(await shown("closed")).toEqual(["Call Closed", "Call Older"]);
    expect(await shown("cancelled")).toEqual(["Call Cancelled"]);
    hub.clock.advance(days(30));
    expect(await shown("forthcoming")).toEqual([]);
    expect(await shown("closing")).toEqual(["Call Later"]);
    expect((await shown("open")).sort()).toEqual([
      "Call Endless",
      "Call Forthcoming",
      "Call Later",
      "Call Soon",
    ]);
  });

  test("pages through all parts without losing or repeating a call", async () => {
    for (let i = 0; i < 70; i++) {
      const inDays = i % 3 === 0 ? [] : [(i % 2 ? 1 : -1) * (1 + (i % 9))];
      await publishCall(hub, amel.id, {
        title: `No. ${i}.`,
        deadlines: inDays.map((n) => deadlineIn(hub, n)),
      });
    }
    for (const list of ["/calls", "/calls?sort=newest"]) {
      const seen: string[] = [];
      for (let next: string | undefined = list; next;) {
        const html: string = await hub.visitor().page(next);
        seen.push(...new Set(html.match(/No\. \d+\./g)));
        next = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
      }
      expect(new Set(seen).size).toBe(70);
      expect(seen).toHaveLength(70);
    }
  });
});

describe("a call's page", () => {
  test("shows each deadline on its own clock, and the days that are left", async () => {
    const id = await publishCall(hub, amel.id, {
      title: "Call Two",
      body: "Read **all**.",
      deadlines: [
        deadlineIn(hub, 6, "Stage 1", "Europe/Rome"),
        deadlineIn(hub, 90, "Stage 2", "Asia/Tokyo"),
        deadlineIn(hub, 120, null, null),
      ],
      budgetTotal: 420_000,
      currency: "EUR",
      eligibility: "Firms *with* people.",
      countries: ["IT"],
      url: "https://example.org/call",
    });
    const answer = await hub.visitor().get(`/calls/${id}/call-two`);
    expect(answer.headers.get("Server-Timing")).toContain('trips;desc="1"');
    const html = await answer.text();
    expect(html).toMatch(/<b>6<\/b>\s*days left/);
    for (const said of [
      "Stage 1",
      "Stage 2",
      "Central European",
      "Japan",
      "gives the day only",
      "€420,000",
      "<em>with</em>",
      "Italy",
      "example.org",
      "<strong>all</strong>",
    ])
      expect(html).toContain(said);
    hub.clock.advance(days(1));
    expect(await hub.visitor().page(`/calls/${id}/call-two`)).toMatch(/<b>5<\/b>\s*days left/);
  });

  test("takes replies, reports and follows as every entry does", async () => {
    const id = await publishCall(hub, amel.id, { title: "Call Two", deadlines: [deadlineIn(hub, 6)] });
    const bruno = await signedIn(hub, "bruno");
    for (const [action, fields] of [
      ["replies", { body: "May a club apply?" }],
      ["follow", {}],
      ["flag", { reason: "Twice here." }],
    ] as const)
      expect((await bruno.browser.post(`/calls/${id}/${action}`, fields)).status).toBe(303);
    expect(await hub.visitor().page(`/calls/${id}/call-two`)).toContain("May a club apply?");
    expect((await bruno.browser.post(`/calls/${id}/edit`, { title: "Mine" })).status).toBe(403);
    expect(
      (await amel.browser.post(`/calls/${id}/edit`, { title: "Call Three", body: "Text." })).status,
    ).toBe(303);
    expect(await hub.visitor().page(`/calls/${id}/history`)).toContain("Call Two");
    expect((await bruno.browser.post(`/threads/${id}/lock`)).status).toBe(404);
  });

  test("is there under its own kind only, however often it was asked for", async () => {
    const id = await publishCall(hub, amel.id, { title: "Call Two", deadlines: [deadlineIn(hub, 6)] });
    for (let i = 0; i < 2; i++) {
      expect((await hub.visitor().get(`/calls/${id}/call-two`)).status).toBe(200);
      expect((await amel.browser.get(`/calls/${id}/call-two`)).status).toBe(200);
      for (const kind of ["threads", "methodologies"])
        for (const browser of [hub.visitor(), amel.browser])
          expect((await browser.get(`/${kind}/${id}/call-two`)).status).toBe(404);
    }
  });
});
