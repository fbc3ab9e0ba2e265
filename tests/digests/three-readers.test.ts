import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { planDigests, sendDigests } from "../../src/digests/index.ts";
import { commit } from "../../src/platform/db/commit.ts";
import { importPath } from "../../src/exchange/index.ts";
import { seedHub } from "../../src/seeding/index.ts";
import { addSubscription, type Preferences } from "../../src/subscriptions/index.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { linksIn, recordedInbox } from "../support/inbox.ts";

const seeded = Date.parse("2026-11-22T09:00:00Z");
/** The Monday after. */
const at = Date.parse("2026-11-23T07:00:00Z");
const corpus = "../shared/data/dev";

const weekly = { discussions: "weekly", methodologies: "weekly", calls: "weekly" } as const;
const seven = { topics: [], sectors: [], countries: [], hour: 7, weekday: "MON", format: "html" } as const;
const readers = {
  "rosa@example.org": {
    ...{ ...weekly, calls: "daily", ...seven, language: "en", languages: ["en", "it"], zone: "Europe/Rome" },
    ...{ topics: ["business-transfer", "energy"], countries: ["IT"] },
  },
  "karim@example.org": {
    ...weekly,
    ...seven,
    language: "fr",
    languages: ["fr"],
    countries: ["TN"],
    zone: "Africa/Tunis",
  },
  "huda@example.org": {
    ...weekly,
    calls: "off",
    ...seven,
    language: "ar",
    languages: ["ar"],
    zone: "Asia/Amman",
  },
} satisfies Record<string, Preferences>;
type Address = keyof typeof readers;

/** A hub with the demo, and with the corpus as if it had been posted here where asked for, whose Monday has been sent. */
async function mondaySent(withCorpus: boolean) {
  const inbox = recordedInbox();
  const hub = await testHub({ at: seeded, mailer: inbox });
  await seedHub(hub.deps, "demo");
  if (withCorpus) await importPath(hub.deps, corpus, { recent: true });
  for (let left = true; left;) left = (await hub.settle()).more;
  const { ids } = hub.deps;
  for (const [email, preferences] of Object.entries(readers)) {
    const reader = {
      id: ids.make(),
      email,
      preferences,
      confirmedAt: 0,
      consent: "",
      origin: "seed" as const,
    };
    const { changes } = addSubscription({ ids, secret: hub.config.secret, now: seeded }, reader);
    await commit(hub.db, { changes, events: [] });
  }
  hub.clock.set(at);
  await planDigests(hub.deps, { at });
  await sendDigests(hub.deps);
  return { hub, inbox };
}

/** The entries a mail tells of, in its order, read out of one of its parts. */
async function told(hub: TestHub, part: string) {
  const ids = [
    ...new Set(
      [...part.matchAll(/\/(?:threads|methodologies|calls)\/([0-9a-z]{20})\//g)].map(([, id = ""]) => id),
    ),
  ];
  const rows = await hub.rows(
    "select id, kind, title, language, countries, topics, visibility, state, source from entries where id in (select value from json_each(?))",
    JSON.stringify(ids),
  );
  return ids.map((id) => rows.find((row) => row.id === id) ?? { id });
}

function promises(withCorpus: boolean) {
  let monday: Awaited<ReturnType<typeof mondaySent>>;
  beforeAll(async () => {
    monday = await mondaySent(withCorpus);
  }, 180_000);
  const mail = (email: Address) => {
    const [newest] = monday.inbox.to(email);
    if (!newest) throw new Error(`no mail to ${email}`);
    return newest;
  };
  const addresses = Object.keys(readers) as Address[];

  test.each(addresses)("%s gets one mail, in their language and in languages they read", async (email) => {
    expect(monday.inbox.to(email)).toHaveLength(1);
    const { html } = mail(email);
    expect(html).toContain(`<html lang="${readers[email].language}"`);
    const entries = await told(monday.hub, html);
    expect(entries.length).toBeGreaterThanOrEqual(2);
    const read: readonly string[] = readers[email].languages;
    for (const { language } of entries) expect(read).toContain(String(language).split("-")[0]);
    for (const entry of entries) expect(entry).toMatchObject({ visibility: "public", state: "published" });
  });

  test.each(addresses)("%s finds the same items in HTML and in text, each with a reason", async (email) => {
    const { html, text } = mail(email);
    const inHtml = await told(monday.hub, html);
    expect(await told(monday.hub, text)).toEqual(inHtml);
    expect(text.match(/^ *\u200f?\(.+\)$/gm)?.length).toBeGreaterThanOrEqual(inHtml.length);
    const places = linksIn({ text }).map((link) => new URL(link).pathname.split("/")[1]);
    expect(places).toEqual(expect.arrayContaining(["digest", "subscription", "unsubscribe"]));
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  test("the three are different", async () => {
    const lists = await Promise.all(
      addresses.map(async (email) => (await told(monday.hub, mail(email).html)).map(({ id }) => id)),
    );
    const [rosa = [], karim = [], huda = []] = lists;
    for (const id of karim) expect(rosa).not.toContain(id);
    for (const id of huda) expect([...rosa, ...karim]).not.toContain(id);
  });

  test("nobody gets a stream they did not ask for, or a call for other countries", async () => {
    expect((await told(monday.hub, mail("huda@example.org").html)).map(({ kind }) => kind)).not.toContain(
      "call",
    );
    for (const { kind, countries } of await told(monday.hub, mail("karim@example.org").html)) {
      const open = JSON.parse(String(countries)) as string[];
      if (kind === "call" && open.length > 0) expect(open).toContain("TN");
    }
  });
  return (email: Address) => told(monday.hub, mail(email).html);
}

describe("the demo", () => {
  const items = promises(false);
  const titles = async (email: Address) => (await items(email)).map(({ title }) => String(title));

  test("gives each what is theirs and nothing that is not", async () => {
    const rosa = await titles("rosa@example.org");
    expect(rosa[0]).toMatch(/^Ninety ovens/);
    expect(rosa.at(-1)).toMatch(/^Arredo riparabile/);
    expect(rosa.join()).not.toMatch(/Prêter|Caisse|\p{Script=Arabic}/u);
    const karim = await titles("karim@example.org");
    expect(karim).toEqual([
      expect.stringMatching(/^Prêter sans titre/),
      expect.stringMatching(/^Première Caisse/),
    ]);
    const huda = await titles("huda@example.org");
    expect(huda.every((title) => /^\p{Script=Arabic}/u.test(title))).toBe(true);
  });
});

describe.skipIf(!existsSync(corpus))("the demo and a corpus as if posted live", () => {
  const items = promises(true);
  const imported = async (email: Address) =>
    (await items(email)).filter(({ source }) => /^(calls|cards|threads):/.test(String(source)));

  test("brings each what is theirs of it and nothing that is not", async () => {
    const rosa = await imported("rosa@example.org");
    const calls = rosa.filter(({ kind }) => kind === "call");
    expect(calls.some(({ topics }) => String(topics).includes("energy"))).toBe(true);
    const karim = await imported("karim@example.org");
    expect(karim.map(({ kind, language }) => `${kind} ${language}`)).toContain("methodology fr");
    const huda = await imported("huda@example.org");
    expect(huda.map(({ kind, language }) => `${kind} ${language}`)).toContain("methodology ar");
    expect(huda.map(({ kind }) => kind)).not.toContain("call");
  });
});
