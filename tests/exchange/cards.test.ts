import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCard } from "../../src/exchange/read-cards.ts";
import { readableCard } from "../../src/exchange/readable-card.ts";
import { readRevisions } from "../../src/exchange/read-revisions.ts";
import { corpus, fileWith, jsonl, reasonsOf, recordsOf } from "./files.ts";

const read = (text: string | Uint8Array, name = "method-walk.md") => readCard(fileWith(text, name));

async function card(text: string) {
  const reading = await read(text);
  if ("reason" in reading) throw new Error(reading.reason);
  return reading.record;
}

const plain = `---
title: Walk the shop floor
slug: method-walk
group: method/walk
language: en
category: discover
what: Watching a process where it happens.
why: To see what nobody reports.
time_required: 2 hours
licence: CC0-1.0
attribution: Somebody
---

## How to do it{#how-walk}

1. Ask [the owner]({{ "/owners/" | url }}).
1. Walk from **gate to gate**.
   - Slowly.
2. Write it up.

<section class="x" markdown="1" >
After that, rest.
</section>
`;

test("a card becomes a methodology, its body as published", async () => {
  const record = await card(plain);
  expect(record).toMatchObject({
    source: "cards:method-walk",
    title: "Walk the shop floor",
    summary: "Watching a process where it happens.",
    problem: "To see what nobody reports.",
    timescale: "2 hours",
    language: "en",
    group: "method/walk",
    type: "methodology",
    topics: ["innovation"],
    licence: "CC0-1.0",
    attribution: "Somebody",
    publishedAt: null,
  });
  expect(record.steps.map(({ text }) => text)).toEqual([
    "Ask the owner.",
    "Walk from gate to gate. - Slowly.",
    "Write it up.",
  ]);
  expect(record.markdown).toContain('[the owner]({{ "/owners/" | url }})');
  expect(record.markdown).toContain('<section class="x" markdown="1" >');
});

test("a card without a summary is summed up by its first paragraph, or its first point", async () => {
  const said = (body: string) =>
    card(`---\ntitle: T\nwhat: null\n---\n\n${body}`).then(({ summary }) => summary);
  expect(await said("# T\n\n* TOC\n{:toc}\n\nAll *about* it, <b>really</b>.\n\nMore.")).toBe(
    "All about it, really.",
  );
  expect(await said("# T\n\n* First &oacute; point\n* Second")).toBe("First ó point");
  expect([...(await said(`${"слово ".repeat(100)}\n`))].length).toBeLessThanOrEqual(300);
});

test("what only its own site understands is kept, and not shown", () => {
  const body = [
    "# Walk the floor",
    "* TOC\n{:toc}",
    "{% include header-how.html %}",
    '1. Ask [the owner]({{ "/owners/" | url }}){.link} and ![a picture](../images/a.png).',
    "1. See [this](https://example.org/a) and [that](#below).",
    '<section class="x" markdown="1" >',
    "### {{ site.assignment }} Tell {#قل .big}",
    "{% video\n  url=1 %}",
    "</section>",
    "```\n{{ kept }} [a](b)\n```",
  ].join("\n\n");
  expect(readableCard(body, "Walk the floor")).toBe(
    [
      "## How to do it",
      "1. Ask the owner and a picture.",
      "1. See [this](https://example.org/a) and [that](#below).",
      "### Tell",
      "```\n{{ kept }} [a](b)\n```",
    ].join("\n\n"),
  );
});

test("words set apart with their speaker's portrait are shown as a quotation", () => {
  const body = [
    "Before.\n",
    '<aside markdown="1" class="pquote">',
    '  <img src="https://example.org/face.png" class="pquote-avatar" alt="avatar">',
    "  Ask first.",
    '  <p markdown="1" class="pquote-credit">',
    "— @ana, [On asking](https://example.org/asking)",
    "  </p>",
    "</aside>\n",
    "After. </aside>",
  ].join("\n");
  const shown =
    "Before.\n\n> Ask first.\n>\n> — @ana, [On asking](https://example.org/asking)\n\nAfter. </aside>";
  expect(readableCard(body, "T").replace(/^> $/gm, ">")).toBe(shown);
});

test("a list that is not plainly a way of doing it is no steps", async () => {
  const { steps } = await card("---\ntitle: T\n---\n\n### Checklist\n\n1. One thing\n2. Another\n");
  expect(steps).toEqual([]);
});

test("front matter that YAML refuses is read line by line", async () => {
  const odd = await card(
    "---\ntitle: Hopes: and fears\nwhy: - To begin with\nwhat: 'Two columns'\n---\nText.",
  );
  expect(odd).toMatchObject({ title: "Hopes: and fears", problem: "To begin with", summary: "Two columns" });
  expect((await card("---\r\ntitle: Windows\r\n---\r\nText\r\n")).markdown).toBe("Text");
});

test("values of odd types cost themselves, not the card", async () => {
  const record = await card(
    "---\ntitle: 2024\nwhat: [a, b]\nwhy: {x: 1}\ntime_required: 2026-01-01\nlanguage: 'no'\n---\n",
  );
  expect(record).toMatchObject({ title: "2024", summary: "a b", problem: null, timescale: "2026-01-01" });
});

test("what is no card is skipped with its reason", async () => {
  const reason = async (text: string | Uint8Array) => {
    const reading = await read(text);
    return "reason" in reading ? reading.reason : "taken";
  };
  expect(await reason("# Just text\n\n---\ntitle: later\n---\n")).toBe("no front matter");
  expect(await reason("---\nslug: x\n---\nText")).toBe("title: is missing");
  expect(await reason("---\ntitle: x\nlanguage: klingon!\n---\n")).toBe(
    'language: "klingon!" is not a language tag',
  );
  expect(await reason(Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9]))).toBe("not valid UTF-8");
  expect(await reason("x".repeat(1024 * 1024 + 1))).toMatch(/too large/);
});

test("a body of more than 16 KB comes in whole", async () => {
  expect((await card(`---\ntitle: Long\n---\n${"word ".repeat(10_000)}`)).markdown.length).toBeGreaterThan(
    49_000,
  );
});

const revision = (changes: object) => ({
  card: "method-walk",
  revision: 1,
  of: 2,
  date: "2017-02-15T14:33:51-05:00",
  editor: "Editor 07",
  markdown: "---\nlayout: card\ntitle: Walk\ntimeRequired: 1 hour\nhow:\n  - Go.\n  - See.\nwhat: W\n---\n",
  ...changes,
});

test("an older template keeps its steps and its sections", async () => {
  const html =
    "---\ntitle: Walk\nhow:\n  <ol>\n    <li>Go &amp; see.</li>\n    <li>Ask.</li>\n  </ol>\ngovernmentConsiderations:\n  <p>None.</p>\n---\n";
  const records = await recordsOf(
    readRevisions(fileWith(jsonl(revision({}), revision({ revision: 2, markdown: html })))),
  );
  expect(records).toMatchObject([
    {
      source: "revisions:method-walk#1",
      card: "cards:method-walk",
      timescale: "1 hour",
      publishedAt: 1487187231000,
    },
    { source: "revisions:method-walk#2", steps: [{ text: "Go & see." }, { text: "Ask." }] },
  ]);
  expect(records[0]?.steps.map(({ text }) => text)).toEqual(["Go.", "See."]);
  expect(records[0]?.markdown).toBe("## How to do it\n\n1. Go.\n1. See.");
  expect(records[1]?.markdown).toContain("## Government considerations\n\n<p>None.</p>");
});

test("a revision that is none is skipped with its reason", async () => {
  const file = fileWith(
    jsonl(
      revision({ revision: 0 }),
      revision({ date: "yesterday" }),
      revision({}),
      revision({ editor: null }),
    ),
  );
  expect(await reasonsOf(readRevisions(file))).toEqual([
    "1: revision: Too small: expected number to be >=1",
    '2: date: "yesterday" is not a date and time',
    '4: repeats "method-walk#1" of line 3',
  ]);
});

test.skipIf(!existsSync(corpus))(
  "all of the real cards and revisions come in, each with a summary and a topic",
  async () => {
    const folder = join(corpus, "methodologies");
    const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
    const cards = (await Promise.all(files.map((name) => readCard(join(folder, name))))).flatMap((reading) =>
      "record" in reading ? [reading.record] : [],
    );
    expect(cards).toHaveLength(219);
    expect(cards.filter(({ summary, topics }) => summary === "" || topics.length === 0)).toEqual([]);
    const methods = cards.filter(({ group }) => group.startsWith("method/"));
    expect(methods.filter(({ steps }) => steps.length < 3)).toEqual([]);
    const revisions = await recordsOf(readRevisions(join(folder, "revisions.jsonl")));
    expect(revisions).toHaveLength(249);
    expect(revisions.filter(({ steps }) => steps.length === 0).length).toBeLessThan(2);
  },
);
