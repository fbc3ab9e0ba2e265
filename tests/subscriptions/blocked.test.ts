import { beforeEach, describe, expect, test } from "vitest";
import { sendMail } from "../../src/mail/send-mail.ts";
import { suppressAddress, tokenFor, type Purpose } from "../../src/subscriptions/index.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { recordedInbox } from "../support/inbox.ts";

/* A reader whose mail came back, or was marked as spam: what their pages say, and how they come back. */

const amel = "amel@example.org";
let hub: TestHub;
let id: string;

const path = (purpose: Purpose, rest = "") =>
  `/${purpose === "unsubscribe" ? "unsubscribe" : "subscription"}/${tokenFor(hub.config.secret, purpose, id)}${rest}`;
const state = async () => (await hub.rows("select state from subscriptions"))[0]?.["state"];
const suppressed = async () =>
  (await hub.rows("select reason from suppressions")).map(({ reason }) => reason);
const confirm = () => hub.visitor().post(path("confirm", "/confirm"));
const ask = () => hub.visitor().post(path("manage"), { act: "ask" });
const asked = async () =>
  (await hub.rows("select id from deliveries where kind = 'confirm-subscription'")).length;

beforeEach(async () => {
  hub = await testHub({ at: Date.parse("2026-11-03T10:00:00Z") });
  await hub.visitor().post("/subscribe", { email: amel, calls: "daily" });
  id = String((await hub.rows("select id from subscriptions"))[0]?.["id"]);
  await confirm();
  hub.clock.advance(3_600_000);
});

describe.each([
  ["bounce", "came back as undeliverable"],
  ["complaint", "marked as spam"],
] as const)("after a %s", (how, why) => {
  beforeEach(async () => {
    await suppressAddress(hub.deps, amel, how);
    hub.clock.advance(3 * 86_400_000);
  });

  test("every page of theirs says since when nothing can be sent, and why, and none offers what would not help", async () => {
    const visitor = hub.visitor();
    const page = await visitor.page(path("manage"));
    expect(page).toContain("Since 3 Nov 2026");
    expect(page).toContain(why);
    expect(page).not.toContain('name="discussions"');
    expect(page).toContain("/export");
    const left = await visitor.get(path("unsubscribe"));
    expect([left.status, left.headers.get("Location")]).toEqual([303, path("manage")]);
  });

  test("taking the leaving back starts nothing, and an old link to confirm neither", async () => {
    expect((await hub.visitor().post(path("unsubscribe"), { act: "undo" })).headers.get("Location")).toBe(
      path("manage"),
    );
    expect((await confirm()).headers.get("Location")).toBe(path("manage"));
    for (const act of ["save", "pause", "resume"])
      await hub.visitor().post(path("manage"), { act, calls: "daily" });
    expect([await state(), await suppressed()]).toEqual(["unsubscribed", [how]]);
  });

  test("a mail to confirm leads back: asked for on their page, sent, and only confirming lifts it", async () => {
    const visitor = hub.visitor();
    expect(
      await visitor.page((await visitor.post(path("manage"), { act: "ask" })).headers.get("Location") ?? ""),
    ).toContain("A mail to confirm is on its way");
    const inbox = recordedInbox();
    await sendMail({ ...hub.deps, mailer: inbox });
    expect(inbox.mails.map(({ to }) => to)).toEqual([amel]);
    expect([await state(), await suppressed()]).toEqual(["requested", [how]]);
    expect(await visitor.page(path("manage"))).toContain("A mail to confirm was asked for on 6 Nov 2026");

    const form = await visitor.page(path("confirm", "/confirm"));
    expect(form).toContain("3 Nov 2026");
    await confirm();
    expect([await state(), await suppressed()]).toEqual(["active", []]);
    const [last] = await hub.rows("select act, wording_version, at from consents order by id desc limit 1");
    expect(last).toMatchObject({ act: "confirmed", at: hub.clock.now() });
    expect(await hub.rows("select calls from subscriptions")).toEqual([{ calls: "daily" }]);
    expect(await visitor.page(path("manage"))).toContain("Your next digest comes on");
  });

  test("the public form answers as ever and mails it at most twice a day, whoever types it", async () => {
    const before = await asked();
    for (let i = 0; i < 4; i++) {
      const answer = await hub.visitor().post("/subscribe", { email: amel });
      expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/subscribe/sent"]);
    }
    expect((await asked()) - before).toBe(2);
    const told = await ask();
    const visitor = hub.visitor();
    expect(told.status).toBe(303);
    expect(
      await visitor.page((await visitor.post(path("manage"), { act: "ask" })).headers.get("Location") ?? ""),
    ).toContain("often enough today");
    expect((await asked()) - before).toBe(2);
    hub.clock.advance(86_400_001);
    await ask();
    expect((await asked()) - before).toBe(3);
  });

  test("what comes to be known after asking stands", async () => {
    await ask();
    hub.clock.advance(60_000);
    await suppressAddress(hub.deps, amel, "bounce");
    await confirm();
    expect([await state(), await suppressed()]).toEqual(["unsubscribed", [how]]);
  });
});

test("a reader who is still called active is told the truth, too", async () => {
  await suppressAddress(hub.deps, amel, "bounce");
  await hub.db.batch([{ sql: "update subscriptions set state = 'active'", args: [] }], "write");
  expect(await hub.visitor().page(path("manage"))).toContain("nothing can be sent");
  await ask();
  await confirm();
  expect([await state(), await suppressed()]).toEqual(["active", []]);
});

test("one who was erased, asks anew and complains then is suppressed for the complaint", async () => {
  const erased = {
    sql: "insert into suppressions select email_hash, 'erased', 1 from subscriptions",
    args: [],
  };
  await hub.db.batch([erased], "write");
  await suppressAddress(hub.deps, amel, "complaint");
  expect(await suppressed()).toEqual(["complaint"]);
});

test("asked for again and not confirmed, the page says so and sends another mail, instead of forms that change nothing", async () => {
  await hub.visitor().post(path("unsubscribe"), { act: "leave" });
  await hub.visitor().post("/subscribe", { email: amel });
  const page = await hub.visitor().page(path("manage"));
  expect(page).toContain("A mail to confirm was asked for");
  expect(page).not.toContain('name="discussions"');
  const before = await asked();
  await ask();
  expect(await asked()).toBe(before + 1);
});
