import { expect, test } from "vitest";
import { mimeOf } from "../support/mime.ts";
import { complaints, samples, type Sample } from "./samples.ts";

/* The headers of every mail as it is sent. */

const at = Date.UTC(2026, 10, 23, 8);
const listHeaders = ["List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Precedence"];

test("each header stands there once, in ASCII, on lines that fit", () => {
  const wrong = complaints(samples(), ({ mail }) => {
    // Of its parts only how many there are matters here.
    const [head = ""] = mimeOf({ ...mail, text: "x", html: mail.html && "x" }, at).split("\n\n");
    const names = head.split(/\n(?! )/).map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
    return [
      ...names.filter((name, i) => names.indexOf(name) < i).map((name) => `${name} twice`),
      /[^\x20-\x7E\n]/.test(head) && "not ASCII",
      ...Object.entries(mail.headers ?? {}).map(([name, value]) => /[^\x20-\x7E]/.test(value) && name),
      head.split("\n").some((line) => line.length > 998) && "too long a line",
    ];
  });
  expect(wrong).toEqual([]);
});

test("no machine answers any of them", () => {
  for (const { name, mail } of samples())
    expect([name, mail.headers?.["Auto-Submitted"]]).toEqual([name, "auto-generated"]);
});

test("what somebody subscribed to can be ended with one click; nothing else says so", () => {
  for (const { name, mail, list } of samples()) {
    const has = listHeaders.filter((header) => mail.headers?.[header] !== undefined);
    expect([name, has]).toEqual([name, list ? listHeaders : []]);
  }
});

test("the header that ends it holds the link that the mail holds", () => {
  const lists = samples().filter(({ list }) => list);
  expect(lists.length).toBeGreaterThan(50);
  for (const { mail } of lists) {
    const { headers = {}, text, html } = mail;
    const address = /^<(https:\/\/hub\.example\.org\/[\w./-]+)>$/.exec(
      headers["List-Unsubscribe"] ?? "",
    )?.[1];
    expect(text).toContain(address);
    if (html) expect(html).toContain(`href="${address}"`);
    expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    expect(headers["Precedence"]).toBe("bulk");
    expect(headers["List-Id"]).toMatch(/^("[^"<>]+" )?<[\w.-]+\.hub\.example\.org>$/);
  }
});

test("a mail's own name is valid, and so are those that it answers", () => {
  const wrong = complaints(samples(), ({ mail, list }) => {
    const { headers = {} } = mail;
    const references = headers["References"]?.split(" ") ?? [];
    const names = [headers["Message-ID"], headers["In-Reply-To"], ...references];
    return [
      list && names[0] === undefined && "has no name",
      ...names.map((name) => name !== undefined && !/^<[\w.+-]+@[\w.-]+>$/.test(name) && name),
      references.at(-1) !== headers["In-Reply-To"] && "answers something else",
    ];
  });
  expect(wrong).toEqual([]);
});

test("replies answer something", () => {
  const answers = ({ made, mail }: Sample) =>
    made === "replyNotification" && mail.headers?.["References"] === undefined;
  expect(samples().filter(answers)).toEqual([]);
});

test("a subject is one line that turns nothing beside it round", () => {
  const wrong = complaints(samples(), ({ mail: { subject } }) => [
    /[\r\n\u2028\u2029\u202A-\u202E\u2066\u2067]/.test(subject) && "breaks or turns",
    subject.split("\u2068").length !== subject.split("\u2069").length && "leaves an isolate open",
    (subject.length <= 8 || subject.length > 200) && `${subject.length} characters`,
  ]);
  expect(wrong).toEqual([]);
});
