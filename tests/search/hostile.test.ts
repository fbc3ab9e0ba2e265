import { beforeAll, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { seeded } from "../support/seeded.ts";
import { someTopics, startThread } from "../support/threads.ts";
import type { Visitor } from "../support/visitor.ts";

let hub: TestHub;
let member: Visitor;

beforeAll(async () => {
  hub = await testHub();
  await someTopics(hub);
  member = (await signedIn(hub, "amel")).browser;
  await startThread(member, { title: "Plain words and NOT operators", body: "NEAR the AND of OR" });
  await hub.settle();
});

const odd = [
  '"', '""', '"""', "'", "*", "a*", "* *", "^a", "a AND", "AND", "NOT", "OR OR", "NEAR(a b, 2)", "NEAR", "title:a", "{words}:a",
  "words : a", "-a", "+a", "(a", "a)", "a OR (b", "search_words", "; drop table replies", "%", "%%", "_", "\\", "\0", "a\0b",
  "\ud800", "\udfff a", "\u202eabc", "\u200b", "\u2028", "\u{1f680}", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}", "\u0301",
  "a\u0301".repeat(80), "ﷺ".repeat(90), "字".repeat(300), "ก".repeat(300), "a ".repeat(150), '"a" '.repeat(60), "·kthread", "·m", "\uffff",
  "\u{10ffff}", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "½", "${7*7}", "{{7*7}}", "<script>alert(1)</script>", "\r\nSet-Cookie: a=b", "../../etc/passwd", "null",
]; // prettier-ignore

test("whatever is typed is looked for and never obeyed", async () => {
  const wrong: string[] = [];
  for (const browser of [hub.visitor(), member])
    for (const query of odd)
      for (const path of [`/search?q=${encoded(query)}`, `/search/titles?q=${encoded(query)}`]) {
        const answer = await browser.get(path);
        if (answer.status !== 200) wrong.push(`${JSON.stringify(query)}: ${answer.status}`);
        if ((await answer.text()).includes("<script>alert")) wrong.push(`${query} came back as it was`);
      }
  expect(wrong).toEqual([]);
});

test("any characters in any order do no harm, in words, filters and places", async () => {
  const random = seeded(11);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const names = [
    "q",
    "kind",
    "topic",
    "country",
    "language",
    "organisation",
    "author",
    "from",
    "to",
    "open",
    "after",
  ];
  const values = [...odd, "f1.1", "999999999999999.9", "2026-02-31", "en", "zz-", "a".repeat(500), "1"];
  const wrong: string[] = [];
  for (let n = 0; n < 400; n++) {
    const query = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const value = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(values)).join("");
      return `${pick(names)}=${encoded(value)}`;
    }).join("&");
    const { status } = await hub.visitor().get(`/search?${query}`);
    if (status !== 200 && status !== 413) wrong.push(`${status} ${query}`);
  }
  expect(wrong).toEqual([]);
});

test("words that are operators elsewhere are words", async () => {
  for (const query of ["NOT operators", "near the and of or", '"and not"', "AND"]) {
    const html = await hub.visitor().page(`/search?q=${encoded(query)}`);
    expect(html.includes('class="row thread"'), query).toBe(true);
  }
});

test("too much is cut and says so; far too much is refused", async () => {
  expect(await hub.visitor().page(`/search?q=${"word+".repeat(60)}`)).toContain(
    "Only the beginning of what you typed",
  );
  expect(await hub.visitor().page("/search?q=%21%21")).toContain("There are no words");
  const answer = await hub.visitor().get(`/search?q=${"a".repeat(1_000_000)}`);
  expect(answer.status).toBe(413);
});

test("a malformed address is no error of ours", async () => {
  for (const query of ["%", "%E0%A4%A", "%00", "%ED%A0%80", "q=%FF", "q[]=a", "q=a&q=b"])
    expect((await hub.visitor().get(`/search?q=${query}`)).status).toBe(200);
});

test("who searches more than a person can read is asked to wait, and others are not", async () => {
  const limited = await testHub({ env: { RATE_LIMITS: "on" } });
  const flood = (await signedIn(limited, "flood")).browser;
  const other = (await signedIn(limited, "other")).browser;
  const statuses: number[] = [];
  for (let n = 0; n < 125; n++) statuses.push((await flood.get(`/search?q=word${n}`)).status);
  expect(statuses.indexOf(429)).toBe(120);
  const answer = await flood.get("/search?q=more");
  expect([answer.status, Number(answer.headers.get("Retry-After")) > 0]).toEqual([429, true]);
  expect((await other.get("/search?q=word")).status).toBe(200);
  expect(await limited.rows("select hits from rate_limits where bucket like 'search:%'")).toEqual([
    { hits: 80 },
  ]);
  limited.clock.advance(60_000);
  expect((await flood.get("/search?q=more")).status).toBe(200);
});

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
