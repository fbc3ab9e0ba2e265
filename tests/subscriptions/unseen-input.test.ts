import { beforeEach, describe, expect, test } from "vitest";
import { topics } from "../../db/schema/index.ts";
import { insert } from "../../src/platform/db/write.ts";
import { tokenFor } from "../../src/subscriptions/index.ts";
import { testHub, type TestHub } from "../support/app.ts";

/* What no form of ours sends: understood, or told what is wrong, with nothing lost. */

let hub: TestHub;
let page: string;
const row = async () =>
  (
    await hub.rows(
      "select id, weekday, countries, languages, topics, zone, hour, format, calls, less, most_items, paused_until from subscriptions",
    )
  )[0] ?? {};
const whole = { act: "save", discussions: "daily", methodologies: "off", calls: "off", newsletter: "off" };

beforeEach(async () => {
  hub = await testHub({ at: Date.parse("2027-12-01T10:00:00Z") });
  await hub.db.batch([insert(topics, { slug: "energy", position: 1, names: { en: "Energy" } })], "write");
  await hub.visitor().post("/subscribe", { email: "amel@example.org", topics: ["energy"] });
  const id = String((await row())["id"]);
  await hub.visitor().post(`/subscription/${tokenFor(hub.config.secret, "confirm", id)}/confirm`);
  page = `/subscription/${tokenFor(hub.config.secret, "manage", id)}`;
});

describe("preferences", () => {
  test.each([
    ["hour", "24"],
    ["hour", "-1"],
    ["hour", "7.5"],
    ["weekday", "someday"],
    ["zone", "Mars/Olympus"],
    ["countries", "XX"],
    ["languages", "not a tag"],
    ["topics", "no-such-topic"],
    ["most", "0"],
    ["most", "-1"],
    ["most", "1e9"],
    ["most", "1000000000"],
    ["format", "pdf"],
    ["calls", "hourly"],
  ])("%s = %s is a 422 that names the field, keeps the rest and changes nothing", async (field, value) => {
    const before = await row();
    const answer = await hub.visitor().post(page, { ...whole, most: "9", [field]: value });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`#f-${field}`);
    expect(html).toMatch(/value="daily" selected/);
    if (field !== "most") expect(html).toContain('value="9"');
    expect(await row()).toEqual(before);
  });

  test("small letters, repeats and finer tags are understood, and stay when the form is sent again", async () => {
    const given = {
      weekday: "tue",
      countries: ["tn", "TN"],
      languages: ["zh-hant", "en", "en"],
      zone: "africa/tunis",
    };
    expect((await hub.visitor().post(page, { ...whole, ...given })).status).toBe(303);
    expect(await row()).toMatchObject({
      ...{ weekday: "TUE", countries: '["TN"]', languages: '["zh-Hant","en"]', zone: "Africa/Tunis" },
    });
    expect(await hub.visitor().page(page)).toMatch(/value="zh-Hant"[^>]*checked/);
  });

  test("five hundred topics that are none are one sentence, not an error of ours", async () => {
    const many = Array.from({ length: 500 }, (_, i) => `t${i}`);
    expect((await hub.visitor().post(page, { ...whole, topics: many })).status).toBe(422);
  });

  test.each([
    ["2027-12-01", 422],
    ["2020-01-01", 422],
    ["2127-01-01", 422],
    ["2027-02-30", 422],
    ["2028-02-29", 303],
    ["tomorrow", 422],
  ])("a pause until %s is answered %i", async (until, status) => {
    const answer = await hub.visitor().post(page, { act: "pause", days: "7", until });
    expect(answer.status).toBe(status);
    if (status === 422) expect(await answer.text()).toContain("Please choose a day after today");
  });

  test("two tabs that save at once: one after the other, neither is lost to an error", async () => {
    const tabs = ["3", "4"].map((most) => hub.visitor().post(page, { ...whole, most }));
    expect((await Promise.all(tabs)).map(({ status }) => status)).toEqual([303, 303]);
    expect([3, 4]).toContain((await row())["most_items"]);
  });

  test("a topic that the hub offers no more can still be heard of as before", async () => {
    await hub.db.batch([{ sql: `update subscriptions set less = '["gone-topic"]'`, args: [] }], "write");
    expect(await hub.visitor().page(page)).toContain("gone-topic: as before");
    expect((await hub.visitor().post(page, { act: "as-before", topic: "gone-topic" })).status).toBe(303);
    expect((await row())["less"]).toBe("[]");
  });

  test.each(["", "x", "%00", "a".repeat(500), "..%2f..%2f", "2X0p", "%F0%9F%92%A9"])(
    "token %s is not there",
    async (token) => {
      for (const path of [
        `/subscription/${token}`,
        `/subscription/${token}/erasure`,
        `/subscription/${token}/confirm`,
      ])
        expect((await hub.visitor().get(path)).status).toBe(404);
    },
  );
});

describe("an address", () => {
  const longest = `${"a".repeat(64)}@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(58)}.ex`;
  test.each(["AMEL+news@Example.ORG", "amél@exämple.org", "用户@例子.公司", longest])(
    "%s is taken",
    async (email) => {
      expect((await hub.visitor().post("/subscribe", { email })).status).toBe(303);
      expect(await hub.rows("select state from subscriptions")).toHaveLength(2);
    },
  );

  test.each([
    '"amel b"@example.org',
    `a${longest}`,
    "amel@example",
    "amel@@example.org",
    "a\u202Eb@example.org",
  ])("%s is a 422 that keeps it", async (email) => {
    const answer = await hub.visitor().post("/subscribe", { email, calls: "monthly" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("This is not an email address");
  });
});
