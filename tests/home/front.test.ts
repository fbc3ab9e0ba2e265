import { setTimeout as later } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { deadlineIn, publishCall } from "../support/calls.ts";
import { publishMethodology } from "../support/methodologies.ts";
import { signedIn } from "../support/people.ts";
import { reply, someTopics, startThread } from "../support/threads.ts";

const minute = 60_000;
const day = 86_400_000;
let hub: TestHub;
type Person = Awaited<ReturnType<typeof signedIn>>;
let amel: Person;
let bruno: Person;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel", { organisation: "chamber-of-tunis", country: "TN" });
  bruno = await signedIn(hub, "bruno");
});

const html = (hub: TestHub) => hub.visitor().page("/");
/** A part of the page, by its heading. */
const part = (page: string, heading: string) =>
  page.split('<section class="part">').find((one) => one.includes(`<h2>${heading}</h2>`)) ?? "";
/** What stands in the kicker of the row of that title, in words. */
const whyOf = (page: string, title: string) =>
  /class="why">([^<]*)</.exec(
    page.split('<li class="row').find((row) => row.includes(`>${title}</a>`)) ?? "",
  )?.[1];

describe("what is new", () => {
  test("comes to a member with the reason: followed, their own, their country, their topic", async () => {
    const followed = await startThread(bruno.browser, { title: "Followed" });
    await reply(amel.browser, followed.base, "I am here, too.");
    await reply(bruno.browser, followed.base, "Good.");
    const own = await startThread(amel.browser, { title: "Amel’s own" });
    await reply(bruno.browser, own.base, "An answer.");
    const liked = await startThread(bruno.browser, { title: "Liked", topics: ["skills"] });
    await reply(amel.browser, liked.base, "This, too.");
    await startThread(bruno.browser, { title: "On skills", topics: ["skills"] });
    await startThread(bruno.browser, { title: "On Tunisia", countries: ["TN"] });
    await startThread(bruno.browser, { title: "On nothing" });
    const page = await amel.browser.page("/");
    expect(part(page, "New for you")).not.toBe("");
    expect(whyOf(page, "Followed")).toMatch(/^You follow this/);
    expect(whyOf(page, "Amel’s own")).toBe("Yours: 1 new reply");
    expect(whyOf(page, "On Tunisia")).toBe("About Tunisia");
    expect(whyOf(page, "On skills")).toBe("Your topic: skills");
    expect(whyOf(page, "On nothing")).toBe("New");
    expect(page.indexOf("On Tunisia")).toBeLessThan(page.indexOf("On nothing"));
    expect(whyOf(await html(hub), "On Tunisia")).toBe("New");
  });

  test("leaves out what a member muted, for them alone", async () => {
    const { base, path } = await startThread(bruno.browser, { title: "Endless" });
    const mode = await amel.browser.post(`${base}/follow`, { mode: "muted" });
    expect(mode.status).toBe(303);
    expect(await amel.browser.page("/")).not.toContain(path);
    expect(await html(hub)).toContain(path);
  });

  test("says since when, for who comes back, and never writes that twice in five minutes", async () => {
    await amel.browser.page("/");
    await later(20);
    expect(await hub.rows("select seen_at, before_at from member_visits")).toEqual([
      { seen_at: hub.clock.now(), before_at: null },
    ]);
    hub.clock.advance(2 * minute);
    await amel.browser.page("/");
    await later(20);
    expect(await amel.browser.page("/")).not.toContain("New since your last visit");
    hub.clock.advance(day);
    await startThread(bruno.browser, { title: "Meanwhile" });
    const back = await amel.browser.page("/");
    expect(back).toContain("New since your last visit");
    expect(back).toContain("New to you");
    await later(20);
    expect(await amel.browser.page("/")).toContain("New since your last visit");
    expect(await hub.rows("select seen_at from member_visits")).toEqual([{ seen_at: hub.clock.now() }]);
  });
});

test("the agenda holds the deadlines of thirty days that this reader may see, soonest first", async () => {
  const call = (title: string, days: number, more = {}) =>
    publishCall(hub, bruno.id, { title, deadlines: [deadlineIn(hub, days)], ...more });
  await call("In twenty days", 20);
  await call("In ten days", 10);
  await call("In forty days", 40);
  await call("For members", 5, { visibility: "members" });
  const heading = "Deadlines of the next 30 days";
  const seen = part(await html(hub), heading);
  expect(seen.indexOf("In ten days")).toBeGreaterThan(0);
  expect(seen.indexOf("In ten days")).toBeLessThan(seen.indexOf("In twenty days"));
  expect(seen).not.toContain("In forty days");
  expect(seen).not.toContain("For members");
  expect(part(await amel.browser.page("/"), heading)).toContain("For members");
});

test("a question waits there until somebody answers it; one among members waits for members only", async () => {
  const heading = "Questions waiting for an answer";
  const asked = await startThread(bruno.browser, { title: "Who knows?", flavour: "ask" });
  await startThread(bruno.browser, { title: "Between us?", flavour: "ask", visibility: "members" });
  await startThread(bruno.browser, { title: "No question" });
  expect(part(await html(hub), heading)).toContain("Who knows?");
  expect(part(await html(hub), heading)).not.toContain("Between us?");
  expect(part(await html(hub), heading)).not.toContain("No question");
  expect(part(await amel.browser.page("/"), heading)).toContain("Between us?");
  await reply(amel.browser, asked.base, "I do.");
  expect(part(await html(hub), heading)).not.toContain("Who knows?");
});

test("a methodology is in the light for a day, each in its turn, in the reader's language where there is one", async () => {
  const version = (title: string) => ({
    title,
    summary: "",
    body: "Do it.",
    document: {},
    publishedAt: hub.clock.now(),
  });
  for (const title of ["First", "Second", "Third"])
    await publishMethodology(hub, bruno.id, { versions: [version(title)] });
  await publishMethodology(hub, bruno.id, { versions: [version("Première")], language: "fr" });
  await publishMethodology(hub, bruno.id, { versions: [version("Inside")], visibility: "members" });
  const light = async (language = "en") => {
    const page = await (await hub.visitor().get("/", { "Accept-Language": language })).text();
    const found = part(
      page,
      language === "fr" ? "Une méthodologie à l’honneur" : "A methodology in the light",
    );
    return /row-title"[^>]*><a[^>]*>([^<]*)/.exec(found)?.[1];
  };
  const shown = new Set<string | undefined>();
  for (let days = 0; days < 3; days++) {
    shown.add(await light());
    expect(await light("fr")).toBe("Première");
    hub.clock.advance(day);
  }
  expect(shown).toEqual(new Set(["First", "Second", "Third"]));
});

test("a country of the network is invited until somebody is heard from there, or about it", async () => {
  for (const [code, name] of [
    ["TN", "Tunisia"],
    ["DZ", "Algeria"],
    ["MT", "Malta"],
  ] as const)
    await hub.db.batch(
      [
        {
          sql: "insert into countries (code, names, origin, created_at) values (?, json_object('en', ?), 'seed', 0)",
          args: [code, name],
        },
      ],
      "write",
    );
  const quiet = async () => part(await html(hub), "Where the network is quiet");
  for (const name of ["Tunisia", "Algeria", "Malta"]) expect(await quiet()).toContain(name);
  await startThread(amel.browser, { title: "About Algeria", countries: ["DZ"] });
  await hub.settle();
  await startThread(bruno.browser);
  expect(await quiet()).toContain("Malta");
  expect(await quiet()).not.toContain("Algeria");
  expect(await quiet()).not.toContain("Tunisia");
  hub.clock.advance(70 * day);
  expect(await quiet()).toContain("Tunisia");
});
