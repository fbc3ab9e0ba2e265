import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { person, signedIn } from "../support/people.ts";
import { reply, someTopics, startThread } from "../support/threads.ts";

let hub: TestHub;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
});

const profile = { name: "Amel Jaziri", about: "Pots.", language: "en", zone: "Africa/Tunis" };
const more = { job_title: "Export adviser", country: "tn", languages: ["fr", "ar"], messages: "on" };

describe("a member's page", () => {
  test("says what the member says, where, for whom, vouched for by whom, and no address", async () => {
    const ginevra = await person(hub, "ginevra");
    const amel = await signedIn(hub, "amel", { organisation: "cap-jasmin", country: "TN" });
    await hub.db.batch(
      [{ sql: "update members set verified_by = ? where id = ?", args: [ginevra, amel.id] }],
      "write",
    );
    await amel.browser.post("/settings", { ...profile, ...more });
    const html = await hub.visitor().page("/members/amel");
    for (const part of [
      "Export adviser",
      'href="/countries/tn"',
      'href="/organisations/cap-jasmin"',
      'href="/members/ginevra"',
      "French, Arabic",
      "Pots.",
      'href="/members/amel/contact"',
    ])
      expect(html).toContain(part);
    expect(html).not.toContain("@example.org");
  });

  test("holds entries and replies, older ones on pages of their own", async () => {
    const amel = await signedIn(hub, "amel");
    await startThread(amel.browser, { title: "A thread of Amel", topics: ["skills"] });
    const { id } = await startThread(amel.browser, { title: "Another one", topics: ["skills"] });
    for (let n = 1; n <= 12; n++) {
      hub.clock.set(hub.clock.now() + 1000);
      await reply(amel.browser, `/threads/${id}`, `Reply number ${n}.`);
    }
    const first = await hub.visitor().page("/members/amel");
    expect(first).toContain("A thread of Amel");
    expect(first).toContain("Reply number 12.");
    expect(first).not.toContain("Reply number 2.");
    const next = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await hub.visitor().page(next);
    expect(second).toContain("Reply number 2.");
    expect(second).toContain("Reply number 1.");
    expect(second).not.toContain("A thread of Amel");
  });

  test("shows nobody a reply among members only, or one that is gone", async () => {
    const amel = await signedIn(hub, "amel");
    const bruno = await signedIn(hub, "bruno");
    const { id } = await startThread(amel.browser, {
      title: "Ours",
      visibility: "members",
      topics: ["skills"],
    });
    await reply(amel.browser, `/threads/${id}`, "Among us.");
    const open = await startThread(amel.browser, { title: "Open", topics: ["skills"] });
    const gone = await reply(amel.browser, `/threads/${open.id}`, "Said too much.");
    await amel.browser.post(`/replies/${gone}/delete`);
    const visitors = await hub.visitor().page("/members/amel");
    expect(visitors).not.toContain("Among us.");
    expect(visitors).not.toContain("Said too much.");
    const members = await bruno.browser.page("/members/amel");
    expect(members).toContain("Among us.");
    expect(members).not.toContain("Said too much.");
  });
});

describe("settings", () => {
  test("keep what a form says nothing of", async () => {
    const amel = await signedIn(hub, "amel");
    await amel.browser.post("/settings", { ...profile, ...more, messages: "off" });
    await amel.browser.post("/settings", profile);
    expect(await hub.rows("select job_title, country, languages, takes_messages from members")).toEqual([
      { job_title: "Export adviser", country: "TN", languages: '["fr","ar"]', takes_messages: 0 },
    ]);
    await amel.browser.post("/settings", { ...profile, job_title: "", country: "", messages: "on" });
    expect(await hub.rows("select job_title, country, languages, takes_messages from members")).toEqual([
      { job_title: "", country: null, languages: "[]", takes_messages: 1 },
    ]);
  });

  test("refuse what is too long and keep it in the form; what is no country or language is left out", async () => {
    const amel = await signedIn(hub, "amel");
    const answer = await amel.browser.post("/settings", { ...profile, ...more, job_title: "x".repeat(81) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("x".repeat(81));
    await amel.browser.post("/settings", {
      ...profile,
      ...more,
      country: "zz",
      languages: ["fr", "not a tag"],
    });
    expect(await hub.rows("select country, languages from members")).toEqual([
      { country: null, languages: '["fr"]' },
    ]);
  });
});

describe("changing one's organisation", () => {
  const standing = async () => {
    const [member] = await hub.rows(
      "select organisation_id as organisation, verified_at is not null as vouched from members where handle = 'amel'",
    );
    const edits = await hub.rows("select organisation_id from organisation_editors");
    return { ...member, edits: edits.length };
  };

  test("to one that others made takes the voucher away until somebody there vouches", async () => {
    const amel = await signedIn(hub, "amel", { organisation: "cap-jasmin" });
    const carla = await signedIn(hub, "carla", { organisation: "torino" });
    await amel.browser.post("/settings/organisation", { organisation: "torino" });
    expect(await standing()).toEqual({ organisation: "torino", vouched: 0, edits: 0 });
    await carla.browser.post("/members/amel/vouch");
    expect(await standing()).toEqual({ organisation: "torino", vouched: 1, edits: 0 });
  });

  test("to a new one makes it, and its first member speaks for it; leaving it ends that", async () => {
    const amel = await signedIn(hub, "amel");
    await amel.browser.post("/settings/organisation", { organisation: "  House of   Pots " });
    expect(await hub.rows("select name, folded_name from organisations")).toEqual([
      { name: "House of Pots", folded_name: "house of pots" },
    ]);
    expect(await standing()).toMatchObject({ vouched: 1, edits: 1 });
    await amel.browser.post("/settings/organisation", { organisation: "" });
    expect(await standing()).toEqual({ organisation: null, vouched: 1, edits: 0 });
  });

  test("to the same, in other letters, changes nothing", async () => {
    const amel = await signedIn(hub, "amel");
    await amel.browser.post("/settings/organisation", { organisation: "Énergie" });
    const before = await standing();
    await amel.browser.post("/settings/organisation", { organisation: "ENERGIE" });
    expect(await standing()).toEqual(before);
    expect(await hub.rows("select id from organisations")).toHaveLength(1);
  });

  test("is for members", async () => {
    expect((await hub.visitor().post("/settings/organisation", { organisation: "x" })).status).not.toBe(200);
    expect(await hub.rows("select id from organisations")).toEqual([]);
  });
});
