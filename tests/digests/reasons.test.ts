import { describe, expect, test } from "vitest";
import { renderReason } from "../../emails/digest/index.ts";
import { languages, type Language } from "../../src/platform/i18n.ts";
import { reasonKeysOf, reasonOf, type Reasoning } from "../../src/digests/reason-key.ts";
import { newNumberings, storyOf, type Material } from "../../src/digests/story.ts";
import { day, newsroom, slot } from "./newsroom.ts";

const at = slot;
const hour = day / 24;
type About = Partial<Omit<Material, "facts" | "told">> & {
  facts?: Partial<Material["facts"]>;
  told?: Partial<NonNullable<Material["told"]>>;
};

/** A Tunisian discussion of three days ago about energy, at place 5 of the log. */
function story({ facts, told, ...about }: About = {}) {
  const publishedAt = facts?.publishedAt ?? at - 3 * day;
  const never = { created: 0, version: 0, amended: 0, resolved: 0, needed: 0, replies: [] };
  const made = storyOf(
    {
      facts: {
        ...{ id: "e", kind: "thread", slug: "e", title: "E", summary: "", authorId: "a", language: "en" },
        ...{ group: null, membersOnly: false, replies: 1, publishedAt, topics: ["energy"], countries: [] },
        ...{ sectors: [], demo: false, author: "A", attribution: null, organisation: "O", country: "TN" },
        ...{ html: "", flavour: "discussion", answered: false, sort: null, evidence: null, version: 1 },
        ...{ note: null, originCountry: null, type: null, funder: null, programme: null, over: false },
        ...facts,
      },
      told: { entry: "e", last: 5, lastAt: publishedAt, ...never, created: 5, ...told },
      ...{ amendments: [], kin: ["e"], people: 0, seldomHeard: false, deadlines: [], hasDeadlines: false },
      ...about,
    },
    newNumberings(),
    at,
  );
  return made ?? expect.fail("no story");
}

function keys(about: About = {}, reader: Partial<Reasoning> = {}): string[] {
  const nobody = { following: false, saved: false, reminded: false, own: false, told: false };
  const given = { topics: [], sectors: [], countries: [], zone: "Europe/Rome", from: 0, ...nobody };
  return reasonKeysOf(story(about), { ...given, strange: false, placeKept: false, ...reader }, at);
}

function said(key: string, language: Language = "en"): string {
  return renderReason(
    reasonOf(key, (_, slug) => slug),
    language,
  ).text;
}

describe("whoever named no interests is told what made an item rank", () => {
  test.each<[string, About, string[]]>([
    ["people", { people: 12 }, ["12 people are discussing this", "New this week"]],
    ["one person", { people: 1 }, ["One person replied this week", "New this week"]],
    ["nothing but being new", {}, ["New this week – Tunisia"]],
    [
      "being new since yesterday",
      { facts: { publishedAt: at - 20 * hour } },
      ["New since yesterday – Tunisia"],
    ],
    ["being new at once", { facts: { publishedAt: at - hour } }, ["Just published – Tunisia"]],
    ["being new this month", { facts: { publishedAt: at - 20 * day } }, ["New this month – Tunisia"]],
    ["having come late", { facts: { publishedAt: at - 90 * day } }, ["New on the hub"]],
    [
      "a question that waits",
      { facts: { flavour: "ask", replies: 0 } },
      ["A question still without an answer", "New this week"],
    ],
    [
      "a country seldom heard",
      { seldomHeard: true },
      ["From a country seldom heard here: Tunisia", "New this week"],
    ],
    [
      "people, more than their country",
      { seldomHeard: true, people: 3 },
      ["3 people are discussing this", "New this week"],
    ],
    [
      "a discussion of long ago that goes on",
      { facts: { publishedAt: at - 90 * day }, told: { created: 0, replies: [3, 5] } },
      ["2 new replies"],
    ],
    ["a version", { facts: { kind: "methodology", version: 3 }, told: { version: 5 } }, ["+v"]],
    [
      "where a methodology comes from",
      { facts: { kind: "methodology", originCountry: "BR" } },
      ["New this week – Brazil"],
    ],
    [
      "a new call, which is not from where its programme sits",
      { facts: { kind: "call" } },
      ["New this week"],
    ],
  ])("%s", (_what, about, reasons) => {
    expect(keys(about).map((key) => (key.startsWith("+") ? key : said(key)))).toEqual(reasons);
  });

  test.each([
    [1.2, "Deadline today"],
    [2, "Deadline tomorrow"],
    [4, "Deadline in 3 days"],
  ])("a deadline that many days ahead: %s", (ahead, reason) => {
    const on = new Date(at + (ahead - 1) * day).toISOString().slice(0, 10);
    const deadline = { at: at + ahead * day, day: on, date: on, zone: "UTC", label: null, before: null };
    const call = { facts: { kind: "call" as const }, deadlines: [deadline], hasDeadlines: true };
    expect(keys(call).map((key) => said(key))).toEqual([reason]);
  });

  test("the place that is kept for a country seldom heard, whoever discusses it", () => {
    expect(keys({ seldomHeard: true, people: 9 }, { placeKept: true })[0]).toBe("seldom-heard/TN");
  });
});

describe("whoever named interests", () => {
  test("is told which one was met, and that a call is open to their country", () => {
    expect(keys({}, { topics: ["energy"] })).toEqual(["topic/energy", "new/week/TN"]);
    const call = keys({ facts: { kind: "call", countries: ["IT", "FR"] } }, { countries: ["IT"] });
    expect(call.map((key) => said(key))).toEqual(["Open to your country: Italy", "New this week"]);
  });

  test("is told that something was beyond them, and why it is there all the same", () => {
    const reasons = keys({ people: 5 }, { topics: ["skills"], strange: true }).map((key) => said(key));
    expect(reasons).toEqual(["Beyond what you asked for", "5 people are discussing this"]);
  });
});

test("reasons are said in each language, with its plurals", () => {
  const arabic = [1, 2, 3, 11, 100].map((n) => said(`lively/${n}`, "ar"));
  expect(new Set(arabic.map((words) => words.replace(/\d+/, ""))).size).toBe(5);
  for (const language of languages)
    for (const key of [
      ...["new", "new/now", "new/day", "new/week", "new/month/TN", "seldom-heard/TN", "open-to/TN", "beyond"],
      ...["replies/1", "replies/2", "deadline/0", "deadline/1", "deadline/2", "lively/1", "lively/12"],
    ])
      expect([language, key, said(key, language)]).toEqual([
        language,
        key,
        expect.not.stringMatching(/undefined|^$|#/),
      ]);
});

test("what weighs most leads the mail and names it, whichever stream it is of", async () => {
  const room = await newsroom();
  await room.reader("rosa@example.org", { topics: ["energy"] });
  await room.thread({ title: "Nothing of hers" });
  await room.methodology({ title: "Energy walk", topics: ["energy"] });
  await room.call({ title: "Energy fund", topics: ["energy"], closes: 6 });
  await room.plan(slot);
  await room.send();
  expect(room.titles("rosa@example.org")).toEqual(["Energy fund", "Energy walk", "Nothing of hers"]);
  expect(room.inbox.newest("rosa@example.org")?.subject).toBe("Energy fund and 2 more");
});
