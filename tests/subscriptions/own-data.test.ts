import { describe, expect, test } from "vitest";
import { keepMails } from "../../src/mail/outbox-store.ts";
import { finishErasures, suppressAddress, tokenFor, type Purpose } from "../../src/subscriptions/index.ts";
import { emailHashOf } from "../../src/subscriptions/token.ts";
import { frozenRoom, slot } from "../digests/newsroom.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { placesOf } from "../support/places-of.ts";

const rosa = "r0@example.org";

function own(room: TestHub & { ids: string[] }, i: number) {
  const token = (purpose: Purpose) => tokenFor(room.config.secret, purpose, room.ids[i] ?? "");
  return {
    preferences: `/subscription/${token("manage")}`,
    leaving: `/subscription/${token("unsubscribe")}`,
  };
}

/** The link of the newest mail that erases, as its reader would open it. */
async function erasureIn(hub: TestHub): Promise<string> {
  const [mail] = await hub.rows(
    "select text from deliveries where kind = 'confirm-erasure' order by id desc limit 1",
  );
  return /https?:\/\/[^/\s]+(\/subscription\/\S+\/erasure)/.exec(String(mail?.["text"]))?.[1] ?? "";
}

/** A reader without an account: asks on their page, and presses the button behind the link of the mail. */
async function eraseByMail(hub: TestHub, preferences: string) {
  await hub.visitor().post(`${preferences}/erase`);
  return hub.visitor().post(await erasureIn(hub));
}

describe("everything the hub knows of an address", () => {
  test("is one file: choices, consents, what was sent and what became of it, marks", async () => {
    const room = await frozenRoom(2);
    await room.send();
    const answer = await room.visitor().get(`${own(room, 0).preferences}/export`);
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment/);
    expect(answer.headers.get("Cache-Control")).toContain("no-store");
    const text = await answer.text();
    expect(text).not.toContain("r1@example.org");
    expect(JSON.parse(text)).toMatchObject({
      subscription: { email: rosa, discussions: "weekly", newsletter: "off", most: 12, state: "active" },
      consents: [{ act: "imported" }],
      digests: [
        {
          kind: "weekly",
          period: "2026-W48",
          skipped: null,
          sentAt: expect.any(String),
          items: [{ title: "For all" }],
        },
      ],
      marks: [],
      suppressed: [],
    });
  });

  test("is for who holds the link to the preferences, and nobody else", async () => {
    const room = await frozenRoom(1);
    const { preferences, leaving } = own(room, 0);
    expect(await room.visitor().page(preferences)).toContain(`${preferences}/export`);
    for (const path of [`${leaving}/export`, `${leaving}/erase`, `${preferences.slice(0, -1)}/export`])
      expect([path, (await room.visitor().get(path)).status]).toEqual([path, 404]);
    expect((await room.visitor().post(`${leaving}/erase`)).status).toBe(404);
  });

  test("is there for who has left, too", async () => {
    const room = await frozenRoom(1);
    const { preferences } = own(room, 0);
    await room.leave(0);
    const left = (await room.visitor().get(preferences)).headers.get("Location") ?? "";
    expect(await room.visitor().page(left)).toContain(`${preferences}/erase`);
    expect((await room.visitor().get(`${preferences}/export`)).status).toBe(200);
    await eraseByMail(room, preferences);
    expect(await placesOf(room, rosa)).toEqual([]);
  });

  test("does not tell who holds a mail of the digest what a member's account was sent", async () => {
    const room = await frozenRoom(1);
    await room.visitor().post("/sign-in", { email: rosa });
    await room.visitor().post("/subscribe", { email: rosa });
    const answer = await room.visitor().get(`${own(room, 0).preferences}/export`);
    const { mails } = (await answer.json()) as { mails: { kind: string }[] };
    expect(mails.map(({ kind }) => kind)).toEqual(["already-subscribed"]);
  });

  test("comes to members with their account and what they wrote, and only to them", async () => {
    const hub = await testHub();
    const { browser } = await signedIn(hub, "amel");
    const thread = { title: "Which energy audit", body: "Who has done **one**?", language: "en" };
    await browser.post("/threads/new", thread);
    const answer = await browser.get("/settings/export");
    expect(await answer.json()).toMatchObject({
      account: { email: "amel@example.org", handle: "amel" },
      reader: null,
    });
    expect((await hub.visitor().get("/settings/export")).headers.get("Location")).toMatch(/^\/sign-in/);
    expect((await hub.visitor().get("/settings/subscription")).headers.get("Location")).toMatch(/^\/sign-in/);
  });

  test("a member comes from the settings to the preferences of their address, or to the form", async () => {
    const hub = await testHub();
    const { browser } = await signedIn(hub, "amel");
    expect(await browser.page("/settings")).toContain('href="/settings/subscription"');
    expect((await browser.get("/settings/subscription")).headers.get("Location")).toBe("/subscribe");
    await browser.post("/subscribe", { email: "amel@example.org" });
    const [row] = await hub.rows("select id from subscriptions");
    const id = String(row?.["id"]);
    await browser.post(`/subscription/${tokenFor(hub.config.secret, "confirm", id)}/confirm`);
    const answer = await browser.get("/settings/subscription");
    expect(answer.headers.get("Location")).toBe(`/subscription/${tokenFor(hub.config.secret, "manage", id)}`);
    const everything = (await (await browser.get("/settings/export")).json()) as { reader: unknown };
    expect(everything.reader).toMatchObject({ subscription: { email: "amel@example.org" } });
  });
});

describe("erasing", () => {
  test("is shown by looking, done by the button, and leaves no address anywhere", async () => {
    const room = await frozenRoom(2);
    await room.send();
    const { preferences } = own(room, 0);
    const visitor = room.visitor();
    await visitor.post("/subscribe", { email: rosa });
    await visitor.post("/sign-in", { email: rosa });
    const kept = { to: rosa, from: "", subject: "", html: "", text: "", headers: {} };
    await keepMails(room.db, "a digest", [kept], room.clock.now());
    for (let i = 0; i < 3; i++) expect(await visitor.page(`${preferences}/erase`)).toContain(rosa);
    expect(await placesOf(room, rosa)).toEqual([
      "deliveries.recipient",
      "outbox.recipient",
      "sign_ins.email",
      "subscriptions.email",
    ]);

    const answer = await eraseByMail(room, preferences);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/subscribe/erased"]);
    expect(await visitor.page("/subscribe/erased")).toContain("The address is erased");
    expect(await placesOf(room, rosa)).toEqual([]);
    expect(await placesOf(room, room.ids[0] ?? "")).toEqual([
      "digest_recipients.subscription_id",
      "erasures.subscription_id",
      "events.data",
    ]);
    expect(await room.rows("select reason, email_hash from suppressions")).toEqual([
      { reason: "erased", email_hash: emailHashOf(room.config.secret, rosa) },
    ]);
    const [mine] = await room.recipients();
    expect(mine).toMatchObject({ items: "[]", passed: "{}", skipped: null });
    expect((await visitor.get(preferences)).status).toBe(404);
    expect((await visitor.post(`${preferences}/erase`)).status).toBe(404);
    expect(await placesOf(room, "r1@example.org")).toEqual(["subscriptions.email"]);
  });

  test("before the first try leaves the reader out of what is frozen", async () => {
    const room = await frozenRoom(3);
    await eraseByMail(room, own(room, 0).preferences);
    expect(await room.send()).toMatchObject({ accepted: 2 });
    expect(room.mailed()).toEqual({ "r1@example.org": 1, "r2@example.org": 1 });
    expect(
      (await room.rows("select skipped from digest_recipients where position = 0"))[0]?.["skipped"],
    ).toBe("erased");
    room.clock.advance(2 * 3_600_000);
    expect(await finishErasures(room.deps)).toEqual({ erasures: 1 });
    expect(await finishErasures(room.deps)).toEqual({ erasures: 0 });
  });

  test("while a batch is in flight keeps what its repetition needs, until it is settled", async () => {
    const room = await frozenRoom(2, [{ kind: "ambiguous", error: "the answer was lost" }]);
    await room.send({ limit: 1 });
    await eraseByMail(room, own(room, 0).preferences);
    expect(await placesOf(room, rosa)).toEqual(["digest_batches.members"]);
    await finishErasures(room.deps);
    expect(await room.send()).toMatchObject({ accepted: 2 });
    expect(await placesOf(room, rosa)).toEqual([]);
    expect((await room.recipients())[0]?.["items"]).not.toBe("[]");
    room.clock.advance(2 * 3_600_000);
    expect(await finishErasures(room.deps)).toEqual({ erasures: 1 });
    expect((await room.recipients())[0]).toMatchObject({ items: "[]", passed: "{}" });
    expect(await finishErasures(room.deps)).toEqual({ erasures: 0 });
  });

  test("of a batch that stopped takes the address once no try needs it", async () => {
    const room = await frozenRoom(2, [{ kind: "conflict", error: "the key was used for other mails" }]);
    await room.send();
    await eraseByMail(room, own(room, 0).preferences);
    await finishErasures(room.deps);
    expect(await placesOf(room, rosa)).toEqual(["digest_batches.members"]);
    room.clock.set(slot + 24 * 3_600_000);
    await finishErasures(room.deps);
    expect(await placesOf(room, rosa)).toEqual([]);
    expect(await room.rows("select subscription_id from erasures")).toEqual([]);
  });

  test("is lifted by nobody but the person: asking anew and confirming", async () => {
    const hub = await testHub();
    const visitor = hub.visitor();
    const ask = async () => {
      await visitor.post("/subscribe", { email: "amel@example.org" });
      const [row] = await hub.rows("select id, state from subscriptions");
      return { id: String(row?.["id"]), state: row?.["state"] };
    };
    const confirm = (id: string) =>
      visitor.post(`/subscription/${tokenFor(hub.config.secret, "confirm", id)}/confirm`);
    const { id } = await ask();
    await confirm(id);
    await eraseByMail(hub, `/subscription/${tokenFor(hub.config.secret, "manage", id)}`);
    const again = await ask();
    expect(again.id).not.toBe(id);
    expect(again.state).toBe("requested");
    expect(await hub.rows("select reason from suppressions")).toEqual([{ reason: "erased" }]);
    expect(
      (await hub.rows("select kind from deliveries where recipient <> ''")).map(({ kind }) => kind),
    ).toEqual(["confirm-subscription"]);
    await confirm(again.id);
    expect(await hub.rows("select reason from suppressions")).toEqual([]);
  });

  test("of a member's address leaves the account and its mails", async () => {
    const hub = await testHub();
    const { browser } = await signedIn(hub, "amel");
    await browser.post("/subscribe", { email: "amel@example.org" });
    const [row] = await hub.rows("select id from subscriptions");
    const id = String(row?.["id"]);
    await browser.post(`/subscription/${tokenFor(hub.config.secret, "confirm", id)}/confirm`);
    await hub.visitor().post("/sign-in", { email: "amel@example.org" });
    await browser.post(`/subscription/${tokenFor(hub.config.secret, "manage", id)}/erase`);
    expect(await hub.rows("select kind, state from deliveries where recipient <> ''")).toEqual([
      { kind: "sign-in", state: "pending" },
    ]);
    expect((await browser.get("/settings")).status).toBe(200);
  });

  test("takes more than a mail that was passed on: the address itself is asked, and its link works for an hour", async () => {
    const room = await frozenRoom(1);
    const { preferences } = own(room, 0);
    const stranger = room.visitor();
    const answer = await stranger.post(`${preferences}/erase`);
    const shown = await stranger.page(answer.headers.get("Location") ?? "");
    expect(shown).toContain(`A link is on its way to ${rosa}`);
    const { browser } = await signedIn(room, "amel");
    await browser.post(`${preferences}/erase`);
    expect(await room.rows("select kind, recipient from deliveries")).toEqual([
      { kind: "confirm-erasure", recipient: rosa },
      { kind: "confirm-erasure", recipient: rosa },
    ]);
    expect(
      await room.rows(
        "select data ->> 'subscription' as id from events where type = 'subscription.erasure-requested'",
      ),
    ).toEqual([{ id: room.ids[0] }, { id: room.ids[0] }]);
    const link = await erasureIn(room);
    for (let i = 0; i < 3; i++) expect(await stranger.page(link)).toContain("Erase for good");
    expect(await room.rows("select id from subscriptions")).toHaveLength(1);
    room.clock.advance(3_601_000);
    for (const late of [await stranger.get(link), await stranger.post(link)]) {
      expect(late.status).toBe(404);
      expect(await late.text()).toContain("has run out");
    }
    expect(await room.rows("select id from subscriptions")).toHaveLength(1);
  });

  test("is direct where no mail would arrive, and keeps why", async () => {
    const room = await frozenRoom(1);
    await suppressAddress(room.deps, rosa, "bounce");
    const answer = await room.visitor().post(`${own(room, 0).preferences}/erase`);
    expect(answer.headers.get("Location")).toBe("/subscribe/erased");
    expect(await placesOf(room, rosa)).toEqual([]);
    expect(await room.rows("select reason from suppressions")).toEqual([{ reason: "bounce" }]);
  });

  test("asks an address three times an hour at most", async () => {
    const hub = await testHub({ env: { RATE_LIMITS: "on" } });
    await hub.visitor().post("/subscribe", { email: "amel@example.org" });
    const [row] = await hub.rows("select id from subscriptions");
    const page = `/subscription/${tokenFor(hub.config.secret, "manage", String(row?.["id"]))}/erase`;
    for (let i = 0; i < 3; i++) expect((await hub.visitor().post(page)).status).toBe(303);
    expect((await hub.visitor().post(page)).status).toBe(429);
  });
});
