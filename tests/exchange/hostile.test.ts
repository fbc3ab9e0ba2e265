import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importPath } from "../../src/exchange/index.ts";
import { cardContent } from "../../src/exchange/card-content.ts";
import { readableCard } from "../../src/exchange/readable-card.ts";
import { readCalls } from "../../src/exchange/read-calls.ts";
import { readCard } from "../../src/exchange/read-cards.ts";
import { readRevisions } from "../../src/exchange/read-revisions.ts";
import { readMessages, readThreads } from "../../src/exchange/read-threads.ts";
import type { Reading } from "../../src/exchange/source/reading.ts";
import { testHub } from "../support/app.ts";
import { aCall, fileWith, folderWith, jsonl } from "./files.ts";
import { aMessage, aRevision, aThread } from "./inputs.ts";

/** Whatever the records are. */
const allOf = (readings: AsyncIterable<Reading<unknown>>) => Array.fromAsync(readings);

const odd = [
  null,
  0,
  -1,
  1e308,
  true,
  "",
  " ",
  "\0",
  "\u2028",
  "\ud800",
  [],
  [[]],
  [null],
  {},
  { a: 1 },
  "x".repeat(100_000),
  "💥",
  "__proto__",
];

/** The record with every one of its fields, and of those of its first list's items, replaced by every odd value in turn. */
function spoilt(record: Record<string, unknown>): object[] {
  return Object.keys(record).flatMap((field) => [
    ...odd.map((value) => ({ ...record, [field]: value })),
    ...(Array.isArray(record[field]) ? odd.map((value) => ({ ...record, [field]: [value] })) : []),
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== field)),
  ]);
}

const call = aCall({
  budget: { raw: "1", amount: 1, currency: "EUR", min: null, max: null, basis: null },
  eligible_countries: "Italy",
  who_can_apply: ["UK businesses"],
  programme: "Interreg Italy-Malta",
  url: "https://example.org",
  opening_date: "2026-01-01",
  status: "open",
  keywords: ["energy"],
});

test.each([
  ["calls", readCalls, call],
  ["threads", readThreads, aThread(1)],
  ["messages", readMessages, aMessage(1, 1)],
  ["revisions", readRevisions, aRevision(1, 1)],
])("whatever stands in a field of %s, its line is taken or has a reason", async (_, read, record) => {
  const lines = spoilt(record as Record<string, unknown>);
  const readings = await allOf(read(fileWith(jsonl(...lines))));
  expect(readings.map(({ line }) => line)).toEqual(lines.map((_line, i) => i + 1));
  for (const reading of readings) if ("reason" in reading) expect(reading.reason.length).toBeLessThan(300);
});

test("front matter that attacks its reader costs at most its card", async () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefghi".split("").map((k, i) => `${k}: &${k} [${`*${"abcdefgh"[i]},`.repeat(9)}]`),
  ];
  const slow: string[] = [];
  for (const yaml of [
    `title: T\n${bomb.join("\n")}`,
    `title: T\nwhat: ${"[".repeat(20_000)}`,
    `title: T\n${"  ".repeat(5000)}x: 1`,
    `title: T\nwhat: ${"- ".repeat(20_000)}`,
    `title: T\n${Array.from({ length: 5_000 }, (_, n) => `${" ".repeat(n % 150)}k${n}: `).join("\n")}`,
    `title: T\n${Array.from({ length: 140 }, (_, n) => `${" ".repeat(n)}k:`).join("\n")}`,
    "title: !!js/function 'function(){}'",
    "title: T\n__proto__:\n  polluted: true",
    `title: ${"*".repeat(50_000)}`,
    `title: T\nwhat: ${"<".repeat(50_000)}`,
    `title: T\nwhat: ${"[".repeat(50_000)}]`,
    `title: T\nwhat: "${"&#x41;".repeat(20_000)}"`,
  ]) {
    const began = performance.now();
    const reading = await readCard(fileWith(`---\n${yaml}\n---\n\nText.`, "card.md"));
    expect("record" in reading || reading.reason !== "").toBe(true);
    if (performance.now() - began > 2_000) slow.push(yaml.slice(0, 30));
  }
  expect(slow).toEqual([]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test("bodies that attack a renderer come in, each as its own row", { timeout: 60_000 }, async () => {
  const hub = await testHub();
  const bodies = [
    "*".repeat(30_000),
    "> ".repeat(20_000),
    "1. ".repeat(10_000),
    "[".repeat(30_000),
    "<a ".repeat(10_000),
    "`".repeat(30_001),
    "<script>alert(1)</script>",
    "| a ".repeat(8_000),
  ];
  const folder = folderWith({
    "threads.jsonl": jsonl(aThread(1)),
    "thread_messages.jsonl": jsonl(
      aMessage(1, 0),
      ...bodies.map((body_markdown, n) => aMessage(1, n + 1, { body_markdown })),
    ),
    "card.md": `---\ntitle: Card\n---\n${bodies.join("\n\n")}`,
  });
  const { kinds } = await importPath(hub.deps, folder, { recent: false });
  expect(kinds.messages).toMatchObject({ created: bodies.length + 1, skipped: 0 });
  expect(kinds.cards.created).toBe(1);
  const scripts = await hub.rows("select id from replies where html like '%<script%'");
  expect(scripts).toEqual([]);
});

test("a megabyte of one sign is read in a moment", () => {
  const signs = [
    "{%",
    "{{",
    "{:",
    "{#a",
    "[",
    "![",
    "](",
    " ",
    "\t",
    "``` a\n",
    "~~~\n",
    "<section ",
    "<!--",
    "\n",
    "# ",
    "1. ",
    "1. a\n",
    "* TOC\n",
    "**a",
    "&#",
    "_a",
    "`a",
  ];
  const slow = signs.filter((sign) => {
    const text = sign.repeat(1_000_000 / sign.length);
    const began = performance.now();
    readableCard(text, "T");
    cardContent({ fields: { title: "T", what: text, how: text }, body: text });
    return performance.now() - began > 3_000;
  });
  expect(slow).toEqual([]);
});

test("titles of any length and script come in with an address that a browser takes", async () => {
  const hub = await testHub();
  const titles = [
    "a\u2028b\u2029c",
    "長".repeat(462),
    "🚀".repeat(200),
    "../../etc/passwd",
    "'; drop table entries; --",
    "a/b?c#d",
    "\u202Ertl",
    "e\u0301",
  ];
  const folder = folderWith({
    "calls.jsonl": jsonl(...titles.map((title, n) => aCall({ id: `t-${n}`, title }))),
  });
  expect((await importPath(hub.deps, folder, { recent: false })).kinds.calls.created).toBe(titles.length);
  for (const { slug } of await hub.rows("select slug from entries"))
    expect(String(slug)).toMatch(/^[\p{L}\p{N}\p{M}-]{1,80}$/u);
});

test("a kind of file that nobody knows is named, not guessed at", async () => {
  const hub = await testHub();
  const folder = folderWith({
    "a.jsonl": "not json\n",
    "b.csv": "x;y\n1;2\n",
    "c.bin": new Uint8Array([0, 255, 254]),
    "d.md": "text",
    empty: "",
  });
  const { notTaken, skipped } = await importPath(hub.deps, folder, { recent: false });
  expect(notTaken.map(({ file }) => file)).toEqual(["a.jsonl", "b.csv", "c.bin", "d.md", "empty"]);
  expect(skipped).toEqual([]);
  const one = await importPath(hub.deps, join(folder, "c.bin"), { recent: false });
  expect(one.notTaken).toHaveLength(1);
});

test("a folder that leads back to itself is read once, and what is hidden not at all", async () => {
  const hub = await testHub();
  const folder = folderWith({ "in/calls.jsonl": jsonl(aCall()) });
  symlinkSync(folder, join(folder, "in/back"));
  symlinkSync(folder, join(folder, "in/again"));
  mkdirSync(join(folder, ".old"));
  writeFileSync(join(folder, ".old/calls.jsonl"), jsonl(aCall({ id: "x-2" })));
  const { kinds } = await importPath(hub.deps, folder, { recent: false });
  expect(kinds.calls.read).toBe(1);
});
