import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { comesAgain, gzipParts } from "../../src/ui/gzip-parts.ts";

const utf8 = new TextEncoder();
const parts = [
  "<header>",
  "a line of text. ".repeat(100),
  "الأعضاء ".repeat(3000),
  "",
  "0123456789abcdefghjk",
  "</html>",
];

test("parts that are packed each by themselves are one gzip stream of all of them", () => {
  expect(gunzipSync(gzipParts(parts.map((part) => utf8.encode(part)))).toString()).toBe(parts.join(""));
});

test("a part that comes again is right the second time, in another place too", () => {
  const [head, , long = new Uint8Array()] = parts.map((part) => utf8.encode(part));
  gzipParts([comesAgain(long)]);
  expect(gunzipSync(gzipParts([long, head ?? long, long])).toString()).toBe(
    `${parts[2]}${parts[0]}${parts[2]}`,
  );
});

test("parts of every size around the limits come back whole", () => {
  for (const size of [0, 1, 63, 64, 65, 8191, 8192, 8193, 70_000]) {
    const text = "é".repeat(size).slice(0, size);
    expect(gunzipSync(gzipParts([utf8.encode(text), utf8.encode("end")])).toString()).toBe(`${text}end`);
  }
});
