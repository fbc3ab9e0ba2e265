import { describe, expect, test } from "vitest";
import type { EventData, EventType } from "../../src/events/event.ts";
import { pauseRun, resumeRun, sendDigests } from "../../src/digests/index.ts";
import { tokenFor } from "../../src/subscriptions/index.ts";
import { planMailings } from "../../src/newsletter/plan-mailings.ts";
import { signedIn } from "../support/people.ts";
import { desk, type Desk } from "./desk.ts";

async function alertDesk() {
  const room = await desk();
  const reads = (name: string, wishes: Parameters<typeof room.reader>[1]) =>
    room.reader(`${name}@example.org`, wishes);
  await reads("energy", { topics: ["energy"], language: "fr", languages: ["en", "fr"], zone: "Asia/Tokyo" });
  await reads("tunisia", { countries: ["TN"] });
  await reads("everything", {});
  await reads("skills", { topics: ["skills"] });
  await reads("italy", { topics: ["energy"], countries: ["IT"] });
  await reads("no-calls", { topics: ["energy"], calls: "off" });
  await reads("arabic", { topics: ["energy"], languages: ["ar"] });
  const call = await room.call({
    title: "Sun on roofs",
    closes: 20,
    topics: ["energy"],
    countries: ["TN", "EG"],
  });
  return { ...room, about: call, path: `/calls/${call}/alert` };
}

test("an alert shows how many it will reach before it is sent, and reaches those and no others, once", async () => {
  const room = await alertDesk();
  const html = await room.editor.browser.page(room.path);
  expect(html).toContain("3 people will get this");
  expect(html).toMatch(/Tunisia<\/dt><dd>1</);
  const fields = {
    id: await room.editor.browser.field(room.path, "id"),
    deadline: await room.editor.browser.field(room.path, "deadline"),
  };
  for (const _ of [1, 2]) expect((await room.editor.browser.post(room.path, fields)).status).toBe(303);
  // Before any of them has it: nobody is left to tell, from another window either.
  expect(await room.editor.browser.page(room.path)).toContain("0 people will get this");
  const again = { ...fields, id: room.deps.ids.make() };
  expect((await room.editor.browser.post(room.path, again)).status).toBe(303);
  await room.at("2026-11-20T08:00:00Z");
  expect(Object.fromEntries(Object.entries(room.mailed()).sort())).toEqual({
    ...{ "energy@example.org": 1, "everything@example.org": 1, "tunisia@example.org": 1 },
  });
  const mail = room.inbox.newest("tunisia@example.org");
  expect(mail?.subject).toContain("Sun on roofs");
  expect(mail?.text).toContain("Because you follow Tunisia");
  expect(mail?.headers?.["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  expect(room.inbox.newest("energy@example.org")?.text).toContain("About energy");
  expect(room.inbox.newest("energy@example.org")?.html).toContain('<html lang="fr"');
  expect(await room.events()).toEqual(["alert.sent"]);

  expect(await room.editor.browser.page(room.path)).toContain("0 people will get this");
  await room.reader("late@example.org", { topics: ["energy"] });
  expect(await room.editor.browser.page(room.path)).toContain("1 person will get this");
  await room.editor.browser.post(room.path, { ...fields, id: room.deps.ids.make() });
  await room.at("2026-11-20T09:00:00Z");
  expect(Object.values(room.mailed())).toEqual([1, 1, 1, 1]);
});

test("an alert about a call for members reaches members", async () => {
  const room = await alertDesk();
  await signedIn(room, "everything");
  const call = await room.call({ title: "Among us", closes: 9, topics: ["energy"], visibility: "members" });
  expect(await room.editor.browser.page(`/calls/${call}/alert`)).toContain("1 person will get this");
});

test("there is no alert about a deadline that has passed, and none by who is no moderator", async () => {
  const room = await alertDesk();
  const over = await room.call({ title: "Over", closes: -2, topics: ["energy"] });
  expect(await room.editor.browser.page(`/calls/${over}/alert`)).toContain("No deadline is ahead");
  const id = room.deps.ids.make();
  const past = await room.editor.browser.post(`/calls/${over}/alert`, { id, deadline: "1000000000000" });
  expect(past.status).toBe(422);
  const member = (await signedIn(room, "bruno")).browser;
  expect((await member.get(room.path)).status).toBe(403);
  expect((await member.post(room.path, { id, deadline: String(room.clock.now()) })).status).toBe(403);
  expect((await room.visitor().get(room.path)).status).toBe(303);
  expect(await room.rows("select count(*) as n from call_alerts")).toEqual([{ n: 0 }]);
});

test("moderators find it on the call's page, others do not", async () => {
  const room = await alertDesk();
  const page = `/calls/${room.about}/sun-on-roofs`;
  expect(await room.editor.browser.page(page)).toContain(`href="${room.path}"`);
  expect(await room.visitor().page(page)).not.toContain(room.path);
});

test("a deadline with an hour is told on the clock of each reader", async () => {
  const room = await alertDesk();
  await room.db.batch(
    [
      {
        sql: "update deadlines set at = ?, date = '2026-12-09', time = '17:00', zone = 'Africa/Tunis' where entry_id = ?",
        args: [Date.parse("2026-12-09T16:00:00Z"), room.about],
      },
    ],
    "write",
  );
  const [id, deadline] = [
    await room.editor.browser.field(room.path, "id"),
    await room.editor.browser.field(room.path, "deadline"),
  ];
  await room.editor.browser.post(room.path, { id, deadline });
  await room.at("2026-11-20T08:00:00Z");
  expect(room.inbox.newest("energy@example.org")?.text).toContain("10 décembre 2026, 01:00 (Tokyo, UTC+9)");
  expect(room.inbox.newest("tunisia@example.org")?.text).toContain("9 December 2026, 17:00 (Rome, UTC+1)");
});

test("who ends calls after an alert was frozen does not get it", async () => {
  const room = await alertDesk();
  const fields = {
    id: await room.editor.browser.field(room.path, "id"),
    deadline: await room.editor.browser.field(room.path, "deadline"),
  };
  await room.editor.browser.post(room.path, fields);
  await planMailings(room.deps, { budgetMs: 60_000, slice: 100 });
  await room.db.batch(
    ["energy@example.org", "tunisia@example.org"].map((email) => {
      return { sql: "update subscriptions set calls = 'off' where email = ?", args: [email] };
    }),
    "write",
  );
  await room.send();
  expect(room.mailed()).toEqual({ "everything@example.org": 1 });
});

describe("an alert that is not true any more before it is tried", () => {
  const frozen = async () => {
    const room = await alertDesk();
    await send(room, room.path);
    await planMailings(room.deps, { budgetMs: 60_000, slice: 100 });
    const { about } = room;
    const set = (sql: string) => room.db.batch([{ sql, args: [about] }], "write");
    return { ...room, set };
  };
  const send = async (room: Desk, path: string) => {
    const id = await room.editor.browser.field(path, "id");
    const deadline = await room.editor.browser.field(path, "deadline");
    return room.editor.browser.post(path, { id, deadline });
  };

  test.each([
    ["hidden", "update entries set state = 'hidden' where id = ?", "entry.hidden", { kind: "call" }],
    [
      "made the members' own",
      "update entries set visibility = 'members' where id = ?",
      "entry.edited",
      { kind: "call", version: 2 },
    ],
    ["cancelled", "update calls set cancelled_at = 1 where entry_id = ?", "call.cancelled", {}],
    [
      "put off",
      "update deadlines set at = at + 86400000 where entry_id = ?",
      "call.amended",
      { changed: ["deadline"] },
    ],
  ] satisfies [string, string, EventType, EventData<EventType>][])(
    "because its call was %s, reaches nobody, and the panel says why",
    async (_, sql, type, data) => {
      const room = await frozen();
      await room.set(sql);
      await room.happens<EventType>(type, room.about, data);
      await room.settle();
      await room.send();
      expect(room.mailed()).toEqual({});
      const [run] = await room.rows("select id, state from digest_runs");
      expect(run?.["state"]).toBe("closed");
      expect(await room.rows("select distinct skipped from digest_recipients")).toEqual([
        { skipped: "withdrawn" },
      ]);
      expect(await room.editor.browser.page(`/admin/sends/${String(run?.["id"])}`)).toContain(
        "What it told of was taken back or changed first",
      );
      expect(await room.events()).toEqual(["alert.sent", "alert.stopped"]);
    },
  );

  test("is not sent once it was paused until its deadline had passed", async () => {
    const room = await frozen();
    const run = String((await room.rows("select id from digest_runs"))[0]?.["id"]);
    await pauseRun(room.deps, run, "person");
    const [{ at } = {}] = await room.rows("select at from deadlines where entry_id = ?", room.about);
    room.clock.set(Number(at) + 1);
    await resumeRun(room.deps, run);
    await room.settle();
    await room.send();
    expect(room.mailed()).toEqual({});
    expect(await room.events()).toEqual(["alert.sent", "alert.stopped"]);
  });

  test("can be sent to the same people when its call is back", async () => {
    const room = await frozen();
    await room.set("update entries set state = 'hidden' where id = ?");
    await room.happens("entry.hidden", room.about, { kind: "call" });
    await room.settle();
    await room.send();
    await room.set("update entries set state = 'published' where id = ?");
    expect(await room.editor.browser.page(room.path)).toContain("3 people will get this");
    await send(room, room.path);
    await room.at("2026-11-20T08:00:00Z");
    expect(Object.values(room.mailed())).toEqual([1, 1, 1]);
  });

  test("is planned for nobody else, and stops who sends it at that moment", async () => {
    const room = await alertDesk();
    await send(room, room.path);
    await planMailings(room.deps, { budgetMs: 60_000, slice: 2 });
    const hides = async () => {
      await room.db.batch([{ sql: "update entries set state = 'hidden'", args: [] }], "write");
      await room.happens("entry.hidden", room.about, { kind: "call" });
      await room.settle();
    };
    const db = room.meanwhile("set state = 'submitting'", hides);
    await sendDigests({ ...room.deps, db }, { pause: (ms) => Promise.resolve(room.clock.advance(ms)) });
    expect(room.mailed()).toEqual({});
    await room.at("2026-11-20T08:00:00Z");
    expect(room.mailed()).toEqual({});
  });

  test("stays as it is where only its words were edited", async () => {
    const room = await frozen();
    await room.set("update entries set title = 'Sun on all roofs' where id = ?");
    await room.happens("entry.edited", room.about, { kind: "call", version: 2 });
    await room.settle();
    await room.send();
    expect(Object.values(room.mailed())).toEqual([1, 1, 1]);
  });
});

test("a reader's copy of an alert is not shown any more once its call is hidden", async () => {
  const room = await alertDesk();
  const [id, deadline] = [
    await room.editor.browser.field(room.path, "id"),
    await room.editor.browser.field(room.path, "deadline"),
  ];
  await room.editor.browser.post(room.path, { id, deadline });
  await room.at("2026-11-20T08:00:00Z");
  const [batch] = await room.rows("select id from digest_batches");
  const token = tokenFor(room.config.secret, "digest", `${String(batch?.["id"])}00`);
  expect(await room.visitor().page(`/issues/copies/${token}`)).toContain("Sun on roofs");
  await room.db.batch([{ sql: "update entries set state = 'hidden'", args: [] }], "write");
  expect((await room.visitor().get(`/issues/copies/${token}`)).status).toBe(404);
});
