import { describe, expect, test } from "vitest";
import { person, signedIn } from "../support/people.ts";
import { desk, type Desk } from "./desk.ts";

describe("a draft", () => {
  test("is deleted once its editor confirms, and its number is free again", async () => {
    const room = await desk();
    const id = await room.draft();
    expect(await room.editor.browser.page(`/newsletter/${id}`)).toContain(`/newsletter/${id}/delete`);
    expect(await room.editor.browser.page(`/newsletter/${id}/delete`)).toContain(
      "Winter, and what comes of it",
    );
    const { browser: member } = await signedIn(room, "bruno");
    expect((await member.post(`/newsletter/${id}/delete`, {})).status).toBe(403);
    expect((await room.issue(id)).number).toBe(12);
    for (const _ of [1, 2]) {
      const answer = await room.editor.browser.post(`/newsletter/${id}/delete`, {});
      expect(answer.headers.get("location")).toBe("/newsletter");
    }
    expect(await room.issue(id)).toBeUndefined();
    expect((await room.editor.browser.get(`/newsletter/${id}`)).status).toBe(404);
    expect((await room.events()).at(-1)).toBe("newsletter.deleted");
    await room.draft();
  });

  test("is not deleted once it is scheduled or readers have it", async () => {
    const room = await desk();
    const id = await room.draft();
    await room.schedule(id);
    const gone = () => room.editor.browser.post(`/newsletter/${id}/delete`, {});
    expect((await gone()).status).toBe(409);
    await room.at("2026-11-20T07:30:00Z");
    expect((await gone()).status).toBe(409);
    expect((await room.issue(id)).state).toBe("members");
    expect((await room.editor.browser.get(`/newsletter/${id}/delete`)).status).toBe(404);
  });
});

async function manyIssues(room: Desk, most: number) {
  const { ids, clock } = room.deps;
  const numbers = Array.from({ length: most }, (_, i) => i + 1);
  await room.db.batch(
    numbers.map((n) => ({
      sql: `insert into newsletter_issues (id, number, title, language, state, state_at, released_at, public_at, frozen, created_at, created_by)
        values (?, ?, ?, 'en', 'everybody', 0, 0, ?, '{}', 0, '')`,
      args: [ids.make(), n, n % 50 === 7 ? `Harvest ${n}` : `Number ${n} of all`, clock.now()],
    })),
    "write",
  );
}

const numbersIn = (html: string) => [...html.matchAll(/Issue (\d+):/g)].map(([, n]) => Number(n));
const linkIn = (html: string, rel: string) =>
  new RegExp(`href="([^"]*)" rel="${rel}"`).exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";

describe("two hundred issues", () => {
  test.each(["/newsletter", "/issues"])("are turned over page by page, and found, at %s", async (path) => {
    const room = await desk();
    await manyIssues(room, 200);
    const { browser } = room.editor;
    const seen: number[] = [];
    let at = path;
    for (let pages = 0; at !== "" && pages < 9; pages++) {
      const html = await browser.page(at);
      seen.push(...numbersIn(html));
      at = linkIn(html, "next");
    }
    expect(seen).toEqual(Array.from({ length: 200 }, (_, i) => 200 - i));
    const third = await browser.page(`${path}?before=101`);
    const back = await browser.page(linkIn(third, "prev"));
    expect(numbersIn(back)).toEqual(Array.from({ length: 50 }, (_, i) => 150 - i));
    expect(numbersIn(await browser.page(`${path}?q=harvest`))).toEqual([157, 107, 57, 7]);
    expect(numbersIn(await browser.page(`${path}?q=57`))).toEqual([157, 57]);
    expect(await browser.page(`${path}?q=nowhere`)).toContain("Nothing found");
    expect((await browser.get(`${path}?before=x&after=-1`)).status).toBe(200);
  });
});

test("an issue that grew too large since it was scheduled is held, and its editor told why", async () => {
  const room = await desk();
  await person(room, "amel");
  await room.reads("amel@example.org");
  const id = await room.draft();
  await room.schedule(id);
  // A translation, which no schedule has seen.
  const version = await room.editor.browser.field(`/newsletter/${id}/letters/fr`, "version");
  const letter = "Une phrase **longue** de plus.\n\n".repeat(1200);
  const french = { version, title: "L’hiver", letter };
  expect((await room.editor.browser.post(`/newsletter/${id}/letters/fr`, french)).status).toBe(303);
  await room.at("2026-11-20T07:30:00Z");
  expect(room.mailed()).toEqual({});
  expect(await room.issue(id)).toMatchObject({ state: "scheduled", held_at: room.clock.now() });
  const page = await room.editor.browser.page(`/newsletter/${id}`);
  expect(page).toContain("its mail would be larger than 60 KB");
  const now = await room.editor.browser.field(`/newsletter/${id}/letters/fr`, "version");
  await room.editor.browser.post(`/newsletter/${id}/letters/fr`, {
    ...french,
    version: now,
    letter: "Court.",
  });
  await room.step(id, { act: "letGo" });
  await room.at("2026-11-20T07:31:00Z");
  expect(room.mailed()).toEqual({ "amel@example.org": 1 });
});

test("whoever has an account is a member to an issue as to every page, vouched for or not", async () => {
  const room = await desk();
  const { browser } = await signedIn(room, "nadia", { verified: false });
  await room.reads("nadia@example.org");
  await room.reads("out@example.org");
  const secret = await room.call({ title: "Among us", closes: 40, visibility: "members" });
  const id = await room.draft();
  await room.pin(id, { url: `/calls/${secret}` });
  await room.schedule(id);
  await room.at("2026-11-20T07:30:00Z");
  expect(room.mailed()).toEqual({ "nadia@example.org": 1 });
  expect(room.inbox.newest("nadia@example.org")?.html).toContain("Among us");
  expect(await browser.page("/issues/12")).toContain("Among us");
  expect((await browser.get(`/calls/${secret}/among-us`)).status).toBe(200);
  expect((await room.visitor().get("/issues/12")).status).toBe(404);
});

test("an admin asks on the issue's own page whether an address got it", async () => {
  const room = await desk();
  await person(room, "amel");
  await room.reads("amel@example.org");
  const admin = await signedIn(room, "omar", { role: "admin" });
  const id = await room.draft();
  const form = 'action="/admin/sends/address"';
  expect(await admin.browser.page(`/newsletter/${id}`)).not.toContain(form);
  await room.schedule(id);
  await room.at("2026-11-20T07:30:00Z");
  expect(await admin.browser.page(`/newsletter/${id}`)).toContain(form);
  expect(await room.editor.browser.page(`/newsletter/${id}`)).not.toContain(form);
  const answer = await admin.browser.post("/admin/sends/address", { email: "amel@example.org" });
  expect(await answer.text()).toContain("12");
});

test("an embargo of a year is refused with how long one may be, and one of no day is none", async () => {
  const room = await desk();
  const words = { number: "40", title: "Spring", language: "en", letter: "Hello", cover: "" };
  const post = (embargo: string) =>
    room.editor.browser.post("/newsletter/new", { ...words, id: room.deps.ids.make(), embargo });
  const refused = await post("365");
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("A number of days from 0 to 90.");
  await room.reads("out@example.org");
  const id = await room.draft({ embargo: "0" });
  await room.schedule(id);
  await room.at("2026-11-20T07:30:00Z");
  await room.at("2026-11-20T07:31:00Z");
  expect(room.mailed()).toEqual({ "out@example.org": 1 });
  expect((await room.visitor().get("/issues/12")).status).toBe(200);
});

test("an issue's number and title stand apart as each language has it", async () => {
  const room = await desk();
  const id = await room.draft();
  const { browser } = room.editor;
  for (const path of ["/newsletter", `/newsletter/${id}`]) {
    expect(await browser.page(`${path}?lang=en`)).toMatch(/Issue 12:\s/);
    expect(await browser.page(`${path}?lang=fr`)).toMatch(/Numéro 12\u202f:\s/);
  }
  await room.schedule(id);
  await room.at("2026-11-20T07:30:00Z");
  expect(await browser.page("/issues?lang=fr")).toMatch(/Numéro 12\u202f:\s/);
});
