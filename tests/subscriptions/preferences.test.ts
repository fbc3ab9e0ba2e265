import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { topics } from "../../db/schema/index.ts";
import { languages } from "../../src/platform/i18n.ts";
import { insert } from "../../src/platform/db/write.ts";
import { readingLanguages } from "../../src/subscriptions/reading-languages.ts";
import { tokenFor, type Purpose } from "../../src/subscriptions/token.ts";
import { wordingOf, wordingVersion } from "../../src/subscriptions/wording.ts";
import { testHub, type TestHub } from "../support/app.ts";

let hub: TestHub;
const amel = "amel@example.org";

beforeEach(async () => {
  hub = await testHub();
  const names = { en: "Energy", ar: "الطاقة" };
  await hub.db.batch([insert(topics, { slug: "energy", position: 1, names })], "write");
});

/** A confirmed reader, the path of their preferences, and what stands in the database. */
async function reader(fields: Record<string, string | string[]> = {}) {
  const visitor = hub.visitor();
  await visitor.post("/subscribe", { email: amel, zone: "Europe/Rome", ...fields });
  const [row] = await hub.rows("select id from subscriptions");
  const id = String(row?.["id"]);
  const token = (purpose: Purpose) => tokenFor(hub.config.secret, purpose, id);
  await visitor.post(`/subscription/${token("confirm")}/confirm`);
  return { visitor, id, path: `/subscription/${token("manage")}` };
}

const standing = () =>
  hub.rows(
    "select state, discussions, methodologies, calls, newsletter, most_items, less, next_due_at, paused_until from subscriptions",
  );
const acts = () =>
  hub.rows("select act, form, wording, wording_version, language from consents order by at, id");

describe("the form", () => {
  test("unsaid, is each stream weekly, the newsletter, and twelve items; the mail to confirm says so", async () => {
    await hub.visitor().post("/subscribe", { email: amel });
    const [mail] = await hub.rows("select text from deliveries");
    expect(mail?.["text"]).toContain("Calls: every week");
    expect(mail?.["text"]).toContain("Newsletter: every issue");
    expect(await standing()).toMatchObject([
      { discussions: "weekly", methodologies: "weekly", calls: "weekly", newsletter: "on", most_items: 12 },
    ]);
  });

  test("takes at once, monthly, the newsletter alone, and how many", async () => {
    const fields = {
      discussions: "instant",
      methodologies: "monthly",
      calls: "off",
      newsletter: "on",
      most: "30",
    };
    const { visitor, path } = await reader(fields);
    expect(await standing()).toMatchObject([
      { discussions: "instant", methodologies: "monthly", calls: "off", newsletter: "on", most_items: 30 },
    ]);
    const off = { discussions: "off", methodologies: "off", calls: "off" };
    expect((await visitor.post(path, { ...off, newsletter: "on" })).status).toBe(303);
    expect(await visitor.page(path)).toContain("You get the newsletter whenever an issue is out");
    expect((await visitor.post(path, { ...off, newsletter: "off" })).status).toBe(422);
    expect((await visitor.post(path, { most: "5" })).status).toBe(303);
    expect(await standing()).toMatchObject([{ newsletter: "on", most_items: 5 }]);
  });

  test.each([
    ["most", { most: "0" }, "from 1 to 30"],
    ["most", { most: "31" }, "from 1 to 30"],
    ["most", { most: "many" }, "from 1 to 30"],
    ["newsletter", { newsletter: "sometimes" }, "Please choose one"],
  ])("a wrong %s comes back as typed", async (field, fields, sentence) => {
    const { visitor, path } = await reader();
    for (const at of [path, "/subscribe"]) {
      const answer = await visitor.post(at, { email: amel, calls: "daily", ...fields });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(sentence);
      expect(html).toContain(`href="#f-${field}"`);
      if ("most" in fields) expect(html).toContain(`value="${fields.most}"`);
      expect(html).toMatch(/<option value="daily"[^>]*selected/);
    }
  });
});

test("every language that is offered can be read at once", async () => {
  const { visitor, path } = await reader();
  const tags = readingLanguages.map(({ value }) => value);
  const answer = await visitor.post(path, { act: "save", discussions: "weekly", languages: tags });
  expect(answer.status).toBe(303);
  const [row] = await hub.rows("select languages from subscriptions");
  expect(JSON.parse(String(row?.["languages"]))).toHaveLength(tags.length);
});

describe("when the next mail comes", () => {
  test("is one sentence where all come together", async () => {
    const { visitor, path } = await reader({ calls: "daily" });
    expect(await visitor.page(path)).toContain(
      "Your next digest comes on Tuesday 24 November 2026 at 07:00 (Rome)",
    );
  });

  test("is said for each stream where they differ", async () => {
    const { visitor, path } = await reader({
      discussions: "instant",
      methodologies: "monthly",
      calls: "weekly",
    });
    const html = await visitor.page(path);
    expect(html).toContain("Discussions – as soon as something happens");
    expect(html).toContain("Methodologies – Monday 7 December 2026 at 07:00 (Rome)");
    expect(html).toContain("Calls – Monday 30 November 2026 at 07:00 (Rome)");
  });

  test("is true of what was just saved", async () => {
    const { visitor, path } = await reader();
    await visitor.post(path, { calls: "daily", hour: "18", zone: "Asia/Tokyo" });
    const html = await visitor.page(path);
    expect(html).toContain("Your choices are saved");
    expect(html).toContain("Monday 23 November 2026 at 18:00 (Tokyo)");
    const [row] = await standing();
    expect(row?.["next_due_at"]).toBe(Date.parse("2026-11-23T09:00:00Z"));
  });

  test.each(["fr", "es", "it", "ar"])("is said in %s", async (language) => {
    const { visitor, path } = await reader();
    visitor.setCookie("language", language);
    expect(await visitor.page(path)).toMatch(/Rome/);
  });
});

describe("a pause", () => {
  test("until a day of one's choice ends at one's hour of that day", async () => {
    const { visitor, path } = await reader();
    expect((await visitor.post(path, { act: "pause", days: "14", until: "2026-12-24" })).status).toBe(303);
    expect(await standing()).toMatchObject([
      {
        state: "paused",
        paused_until: Date.parse("2026-12-24T06:00:00Z"),
        next_due_at: Date.parse("2026-12-28T06:00:00Z"),
      },
    ]);
    expect(await visitor.page(path)).toContain("paused until Thursday 24 December 2026");
    await visitor.post(path, { calls: "daily" });
    expect(await standing()).toMatchObject([
      { state: "paused", next_due_at: Date.parse("2026-12-25T06:00:00Z") },
    ]);
  });

  test.each(["2026-11-23", "2020-01-01", "2026-02-30", "soon", "2030-01-01"])(
    "until %s is refused, and stays typed",
    async (until) => {
      const { visitor, path } = await reader();
      const answer = await visitor.post(path, { act: "pause", days: "30", until });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain("Please choose a day after today");
      expect(html).toContain(`value="${until}"`);
      expect(html).toMatch(/<option value="30"[^>]*selected/);
      expect(await standing()).toMatchObject([{ state: "active" }]);
    },
  );
});

test("topics to hear less of are shown by name, and taken back", async () => {
  const { visitor, id, path } = await reader();
  expect(await visitor.page(path)).not.toContain("Less of these topics");
  await hub.db.batch(
    [{ sql: `update subscriptions set less = '["energy","gone"]' where id = ?`, args: [id] }],
    "write",
  );
  expect(await visitor.page(path)).toContain("Energy: as before");
  expect((await visitor.post(path, { act: "as-before", topic: "energy" })).status).toBe(303);
  expect(await visitor.page(path)).toContain("You hear of Energy as before");
  expect(await standing()).toMatchObject([{ less: '["gone"]' }]);
  await visitor.post(path, { calls: "daily" });
  expect(await standing()).toMatchObject([{ less: '["gone"]' }]);
});

describe("consent", () => {
  test("is written down for every act, with the words that stood there, and shown to its reader", async () => {
    const { visitor, path } = await reader();
    visitor.setCookie("language", "fr");
    hub.clock.advance(1000);
    await visitor.post(path, { calls: "daily" });
    hub.clock.advance(1000);
    await visitor.post(path, { calls: "daily" });
    expect(await acts()).toMatchObject([
      { act: "requested", form: "/subscribe", language: "en" },
      { act: "confirmed", form: "/subscription/:token/confirm", language: "en" },
      { act: "changed", form: "/subscription/:token", language: "fr", wording_version: wordingVersion },
    ]);
    visitor.setCookie("language", "en");
    const html = await visitor.page(path);
    expect(html).toContain("Confirmed, from the mail");
    expect(html).toContain("Je souhaite recevoir par courriel");
  });

  test("stood on the page, in the words that are kept", async () => {
    const { visitor, path } = await reader();
    const [, confirmed] = await acts();
    const kept = wordingOf(Number(confirmed?.["wording_version"]), "en", hub.config.hubName);
    expect(confirmed?.["wording"]).toBe(kept);
    for (const at of ["/subscribe", path]) expect(await visitor.page(at)).toContain(kept);
  });

  test("never changes its words without a new version", () => {
    const fingerprint = (version: number) =>
      createHash("sha256")
        .update(languages.map((language) => wordingOf(version, language, "HUB")).join("\n"))
        .digest("hex")
        .slice(0, 16);
    const versions = Array.from({ length: wordingVersion }, (_, i) => fingerprint(i + 1));
    // Words that somebody agreed to stay as they were: add a version, and its fingerprint here.
    expect(versions).toEqual(["5e8ff0db7a0cc452", "1374f3df90000389"]);
    expect(wordingOf(wordingVersion + 1, "en", "HUB")).toBeUndefined();
  });
});
