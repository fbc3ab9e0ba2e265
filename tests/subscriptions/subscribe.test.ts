import { beforeEach, describe, expect, test } from "vitest";
import { insert } from "../../src/platform/db/write.ts";
import { suppressions, topics } from "../../db/schema/index.ts";
import { emailHashOf, tokenFor, type Purpose } from "../../src/subscriptions/token.ts";
import { testHub, type TestHub } from "../support/app.ts";

let hub: TestHub;
const amel = "amel@example.org";

beforeEach(async () => {
  hub = await testHub();
  await hub.db.batch(
    [insert(topics, { slug: "energy", position: 1, names: { en: "Energy", ar: "الطاقة" } })],
    "write",
  );
});

const subscriptions = () =>
  hub.rows(
    "select id, email, state, language, discussions, methodologies, calls, topics, countries, languages, hour, weekday, zone, format, next_due_at, daily_period, weekly_period from subscriptions order by email",
  );
const mails = () => hub.rows("select kind, recipient, text, html from deliveries order by id");
const consents = () =>
  hub.rows("select act, form, wording, wording_version, language, at from consents order by id");
const happenings = async () =>
  (await hub.rows("select type from events order by seq")).map(({ type }) => type as string);

async function linkIn(path: string): Promise<string> {
  const mail = (await mails()).at(-1);
  const found = new RegExp(`https?://[^\\s"]+(${path}[^\\s"]*)`).exec(String(mail?.text));
  return found?.[1] ?? "";
}

async function subscribed(fields: Record<string, string | string[]> = {}, email = amel) {
  const visitor = hub.visitor();
  await visitor.post("/subscribe", { email, ...fields });
  await visitor.post(await linkIn("/subscription/"));
  const row = (await subscriptions()).find((one) => one.email === email);
  return { visitor, id: String(row?.id), token: (purpose: Purpose) => tokenOf(purpose, String(row?.id)) };
}

const tokenOf = (purpose: Purpose, id: string) => tokenFor(hub.config.secret, purpose, id);

describe("subscribing", () => {
  test("needs only an address: everything weekly, in the page's language, on Monday at seven in the reader's zone", async () => {
    const visitor = hub.visitor();
    visitor.setCookie("zone", "Africa/Tunis");
    visitor.setCookie("language", "fr");
    const answer = await visitor.post("/subscribe", { email: " Amel@Example.org " });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/subscribe/sent");
    expect(await visitor.page("/subscribe/sent")).toContain("Consultez votre messagerie");
    expect(await subscriptions()).toMatchObject([
      {
        email: amel,
        state: "requested",
        language: "fr",
        discussions: "weekly",
        methodologies: "weekly",
        calls: "weekly",
        languages: "[]",
        hour: 7,
        weekday: "MON",
        zone: "Africa/Tunis",
        format: "html",
        next_due_at: null,
      },
    ]);
    expect(await mails()).toMatchObject([{ kind: "confirm-subscription", recipient: amel }]);
    expect(await consents()).toMatchObject([
      { act: "requested", form: "/subscribe", language: "fr", wording_version: 2, at: hub.clock.now() },
    ]);
    expect(await happenings()).toEqual(["subscription.requested"]);
  });

  test("takes every field of the form", async () => {
    const fields = {
      email: amel,
      language: "ar",
      discussions: "off",
      methodologies: "weekly",
      calls: "daily",
      topics: ["energy"],
      countries: ["tn", "IT"],
      languages: ["ar", "EN-gb"],
      hour: "18",
      weekday: "THU",
      zone: "Africa/Tunis",
      format: "text",
    };
    expect((await hub.visitor().post("/subscribe", fields)).status).toBe(303);
    expect(await subscriptions()).toMatchObject([
      {
        language: "ar",
        discussions: "off",
        calls: "daily",
        topics: '["energy"]',
        countries: '["TN","IT"]',
        languages: '["ar","en-GB"]',
        hour: 18,
        weekday: "THU",
        format: "text",
      },
    ]);
    expect((await mails())[0]?.text).toContain("الطاقة");
  });

  test("a stream that is not named is off once another one is", async () => {
    await hub.visitor().post("/subscribe", { email: amel, calls: "daily" });
    expect(await subscriptions()).toMatchObject([
      { discussions: "off", methodologies: "off", calls: "daily" },
    ]);
  });

  test.each([
    ["email", { email: "amel" }, "This is not an email address"],
    ["email", { email: "" }, "This is not an email address"],
    ["calls", { email: amel, calls: "hourly" }, "Please choose one"],
    ["discussions", { email: amel, discussions: "off", methodologies: "off", calls: "off" }, "at least one"],
    ["topics", { email: amel, topics: ["alchemy"] }, "Please choose one"],
    ["countries", { email: amel, countries: ["XX"] }, "Please choose one"],
    ["languages", { email: amel, languages: ["not a tag"] }, "Please choose one"],
    ["hour", { email: amel, hour: "24" }, "Please choose one"],
    ["hour", { email: amel, hour: "-1" }, "Please choose one"],
    ["weekday", { email: amel, weekday: "YES" }, "Please choose one"],
    ["zone", { email: amel, zone: "Mars/Olympus" }, "Please choose one"],
    ["zone", { email: amel, zone: "+01:00" }, "Please choose one"],
    ["format", { email: amel, format: "pdf" }, "Please choose one"],
    ["language", { email: amel, language: "xx" }, "Please choose one"],
  ])("a wrong %s comes back with what was typed and a sentence", async (field, fields, sentence) => {
    const answer = await hub
      .visitor()
      .post("/subscribe", { ...fields, weekday: "weekday" in fields ? fields.weekday : "FRI" });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(sentence);
    expect(html).toContain(`href="#f-${field}"`);
    if (fields.email) expect(html).toContain(`value="${fields.email}"`);
    if (!("weekday" in fields)) expect(html).toMatch(/<option value="FRI"[^>]*selected/);
    expect(await subscriptions()).toEqual([]);
    expect(await mails()).toEqual([]);
  });

  test("an address that is subscribed gets a word about it, and the page says the same as ever", async () => {
    await subscribed();
    const answer = await hub.visitor().post("/subscribe", { email: amel, calls: "daily" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/subscribe/sent"]);
    expect((await mails()).map(({ kind }) => kind)).toEqual(["confirm-subscription", "already-subscribed"]);
    expect(await subscriptions()).toMatchObject([{ state: "active", calls: "weekly" }]);
    expect(await linkIn("/subscription/")).toMatch(/^\/subscription\/[\w-]+$/);
  });

  test("a suppressed address that nobody subscribed gets a mail to confirm, and the page says the same as ever", async () => {
    const emailHash = emailHashOf(hub.config.secret, amel);
    await hub.db.batch([insert(suppressions, { emailHash, reason: "bounce", at: 1 })], "write");
    const answer = await hub.visitor().post("/subscribe", { email: amel });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/subscribe/sent"]);
    expect((await mails()).map(({ kind }) => kind)).toEqual(["confirm-subscription"]);
    expect(await hub.rows("select reason from suppressions")).toEqual([{ reason: "bounce" }]);
  });

  test("asking again before confirming mails again, with the newer choices", async () => {
    await hub.visitor().post("/subscribe", { email: amel });
    await hub.visitor().post("/subscribe", { email: amel, calls: "daily" });
    expect(await mails()).toHaveLength(2);
    expect(await subscriptions()).toMatchObject([{ state: "requested", calls: "daily", discussions: "off" }]);
  });

  test("too many requests for one address, or from one place, are told to wait", async () => {
    hub = await testHub({ env: { RATE_LIMITS: "on" } });
    const ask = (email: string) => hub.visitor().post("/subscribe", { email });
    for (let i = 0; i < 3; i++) expect((await ask(amel)).status).toBe(303);
    const fourth = await hub.visitor().post("/subscribe", { email: amel, calls: "daily", countries: ["TN"] });
    expect(fourth.status).toBe(429);
    expect(Number(fourth.headers.get("Retry-After"))).toBeGreaterThan(0);
    const form = await fourth.text();
    expect(form).toContain(`value="${amel}"`);
    expect(form).toContain("Wait a little and try again.");
    expect(form).toMatch(/<option value="daily" selected/);
    expect(form).toMatch(/value="TN" checked/);
    expect(await mails()).toHaveLength(3);
    for (let i = 0; i < 27; i++) expect((await ask(`r${i}@example.org`)).status).toBe(303);
    expect((await ask("last@example.org")).status).toBe(429);
    hub.clock.advance(3_600_000);
    expect((await ask(amel)).status).toBe(303);
  });
});

describe("confirming", () => {
  test("looking confirms nothing, posting does, and doing it twice changes nothing", async () => {
    const visitor = hub.visitor();
    await visitor.post("/subscribe", { email: amel });
    const link = await linkIn("/subscription/");
    expect(link).toMatch(/^\/subscription\/[\w-]+\/confirm$/);
    for (let i = 0; i < 3; i++) expect(await visitor.page(link)).toContain(amel);
    expect(await subscriptions()).toMatchObject([{ state: "requested" }]);

    const answer = await visitor.post(link);
    expect(answer.status).toBe(303);
    expect(await visitor.page(answer.headers.get("Location") ?? "")).toContain(
      "Your subscription is confirmed",
    );
    expect(await subscriptions()).toMatchObject([
      {
        state: "active",
        next_due_at: Date.parse("2026-11-30T07:00:00Z"),
        daily_period: "2026-11-23",
        weekly_period: "2026-W48",
      },
    ]);
    expect((await visitor.post(link)).status).toBe(303);
    expect((await consents()).map(({ act }) => act)).toEqual(["requested", "confirmed"]);
    expect(await happenings()).toEqual(["subscription.requested", "subscription.confirmed"]);
  });

  test("another token, or one of another purpose, is a page that is not there", async () => {
    const { id, visitor } = await subscribed();
    for (const path of [
      `/subscription/${tokenOf("manage", id)}/confirm`,
      `/subscription/${tokenOf("confirm", id)}`,
      `/subscription/${tokenOf("unsubscribe", id)}`,
      `/unsubscribe/${tokenOf("manage", id)}`,
      `/unsubscribe/${tokenOf("manage", id).slice(0, -1)}`,
      `/subscription/${tokenFor("another secret", "manage", id)}`,
      "/subscription/x",
      "/unsubscribe/" + "a".repeat(60),
    ]) {
      expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
      expect([path, (await visitor.post(path)).status]).toEqual([path, 404]);
    }
    expect(await subscriptions()).toMatchObject([{ state: "active" }]);
  });

  test("a link is still good after a year", async () => {
    await hub.visitor().post("/subscribe", { email: amel });
    hub.clock.advance(366 * 86_400_000);
    expect((await hub.visitor().post(await linkIn("/subscription/"))).status).toBe(303);
    expect(await subscriptions()).toMatchObject([{ state: "active" }]);
  });
});

describe("preferences, from the mail", () => {
  test("what a form leaves out stays as it was", async () => {
    const { token } = await subscribed({
      ...{
        calls: "daily",
        topics: "energy",
        countries: "TN",
        hour: "5",
        zone: "Africa/Tunis",
        format: "text",
      },
    });
    const path = `/subscription/${token("manage")}`;
    expect((await hub.visitor().post(path, { hour: "9" })).status).toBe(303);
    const kept = { discussions: "off", calls: "daily", zone: "Africa/Tunis", format: "text" };
    expect(await subscriptions()).toMatchObject([
      { ...kept, hour: 9, topics: '["energy"]', countries: '["TN"]' },
    ]);
    expect((await hub.visitor().post(path, { calls: "daily", countries: "TN" })).status).toBe(303);
    expect(await subscriptions()).toMatchObject([{ ...kept, topics: "[]", countries: '["TN"]' }]);
  });

  test("show when the next digest is due, and change without signing in", async () => {
    const { visitor, token } = await subscribed();
    const path = `/subscription/${token("manage")}`;
    expect(await visitor.page(path)).toContain(
      "Your next digest comes on Monday 30 November 2026 at 07:00 (UTC)",
    );
    const fields = {
      calls: "daily",
      methodologies: "weekly",
      hour: "20",
      zone: "Asia/Tokyo",
      topics: ["energy"],
    };
    const answer = await visitor.post(path, fields);
    expect(answer.status).toBe(303);
    expect(await visitor.page(path)).toContain("Your choices are saved");
    expect(await subscriptions()).toMatchObject([
      {
        discussions: "off",
        calls: "daily",
        hour: 20,
        zone: "Asia/Tokyo",
        // Daily is new for this reader: it starts at the next slot.
        next_due_at: Date.parse("2026-11-23T11:00:00Z"),
        weekly_period: "2026-W48",
      },
    ]);
    expect((await happenings()).at(-1)).toBe("subscription.changed");
  });

  test("what is wrong comes back as typed, and nothing changes", async () => {
    const { visitor, token } = await subscribed();
    const answer = await visitor.post(`/subscription/${token("manage")}`, { calls: "daily", hour: "25" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/<option value="daily"[^>]*selected/);
    expect(await subscriptions()).toMatchObject([{ calls: "weekly" }]);
  });

  test("pause for days, or until resumed", async () => {
    const { visitor, token } = await subscribed();
    const path = `/subscription/${token("manage")}`;
    await visitor.post(path, { act: "pause", days: "14" });
    expect(await subscriptions()).toMatchObject([
      { state: "paused", next_due_at: Date.parse("2026-12-14T07:00:00Z") },
    ]);
    await visitor.post(path, { act: "pause", days: "" });
    expect(await subscriptions()).toMatchObject([{ state: "paused", next_due_at: null }]);
    expect((await visitor.post(path, { act: "pause", days: "5000" })).status).toBe(422);
    hub.clock.advance(9 * 86_400_000);
    await visitor.post(path, { act: "resume" });
    expect(await subscriptions()).toMatchObject([
      { state: "active", next_due_at: Date.parse("2026-12-07T07:00:00Z") },
    ]);
  });
});

describe("unsubscribing", () => {
  test("looking does nothing, the button does, and one can take it back", async () => {
    const { visitor, token } = await subscribed({ calls: "daily" });
    const path = `/unsubscribe/${token("unsubscribe")}`;
    expect(await visitor.page(path)).toContain(amel);
    expect(await subscriptions()).toMatchObject([{ state: "active" }]);
    const answer = await visitor.post(path, { act: "leave" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, path]);
    expect(await visitor.page(path)).toContain("You are unsubscribed");
    expect(await subscriptions()).toMatchObject([{ state: "unsubscribed", next_due_at: null }]);
    const back = await visitor.post(path, { act: "undo" });
    expect(await visitor.page(back.headers.get("Location") ?? "")).toContain("subscribed again");
    expect(await subscriptions()).toMatchObject([{ state: "active", calls: "daily" }]);
    expect((await consents()).map(({ act }) => act)).toEqual([
      "requested",
      "confirmed",
      "ended",
      "confirmed",
    ]);
  });

  test.each([
    ["urlencoded", () => new URLSearchParams({ "List-Unsubscribe": "One-Click" })],
    [
      "multipart",
      () => {
        const form = new FormData();
        form.set("List-Unsubscribe", "One-Click");
        return form;
      },
    ],
    ["empty", () => null],
  ])("one click, %s, without cookie and from anywhere, answers 200 and no redirect", async (_, body) => {
    const { token } = await subscribed();
    const url = `${hub.config.baseUrl}/unsubscribe/${token("unsubscribe")}`;
    const request = () =>
      new Request(url, { method: "POST", body: body(), headers: { Origin: "https://mail.example" } });
    expect((await hub.app.fetch(request())).status).toBe(200);
    expect((await hub.app.fetch(request())).status).toBe(200);
    expect(await subscriptions()).toMatchObject([{ state: "unsubscribed" }]);
    expect((await hub.rows("select data from events order by seq")).at(-1)?.data).toContain("one-click");
    expect((await happenings()).filter((type) => type === "subscription.ended")).toHaveLength(1);
  });

  test("the other forms stay closed to other sites", async () => {
    const { token } = await subscribed();
    const url = `${hub.config.baseUrl}/subscription/${token("manage")}`;
    const headers = { Origin: "https://evil.example", "Content-Type": "application/x-www-form-urlencoded" };
    const answer = await hub.app.fetch(
      new Request(url, { method: "POST", body: "act=pause&days=", headers }),
    );
    expect(answer.status).toBe(403);
  });

  test("who left and asks again confirms again", async () => {
    const { visitor, token } = await subscribed();
    await visitor.post(`/unsubscribe/${token("unsubscribe")}`, { act: "leave" });
    await visitor.post("/subscribe", { email: amel, calls: "daily" });
    expect(await subscriptions()).toMatchObject([{ state: "requested", calls: "daily", discussions: "off" }]);
    await visitor.post(await linkIn("/subscription/"));
    expect(await subscriptions()).toMatchObject([{ state: "active" }]);
  });
});
