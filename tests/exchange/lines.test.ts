import { expect, test } from "vitest";
import { readLines } from "../../src/exchange/source/read-lines.ts";
import { fileWith } from "./files.ts";

const linesOf = (content: string | Uint8Array, longest?: number) =>
  Array.fromAsync(readLines(fileWith(content), undefined, longest));

test("a line ends at LF or CRLF only, not at the separators that JSON may hold raw", async () => {
  expect(await linesOf("one\r\ntwo\u2028still two\n\nfour")).toEqual([
    { line: 1, text: "one" },
    { line: 2, text: "two\u2028still two" },
    { line: 3, text: "" },
    { line: 4, text: "four" },
  ]);
});

test("a byte order mark is dropped at the beginning, and only there", async () => {
  expect(await linesOf("\uFEFFa\n\uFEFFb\n")).toEqual([
    { line: 1, text: "a" },
    { line: 2, text: "\uFEFFb" },
  ]);
});

test("bytes that are not UTF-8 cost their own line", async () => {
  const bytes = Buffer.concat([
    Buffer.from("fine\n"),
    Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
    Buffer.from("fine\n"),
  ]);
  expect(await linesOf(bytes)).toEqual([
    { line: 1, text: "fine" },
    { line: 2, reason: "not valid UTF-8" },
    { line: 3, text: "fine" },
  ]);
});

test("a line that never ends is counted, not kept", async () => {
  expect(await linesOf(`${"x".repeat(3_000_000)}\nshort\n`, 1000)).toEqual([
    { line: 1, reason: "line of 3000000 bytes is too long (1000 at most)" },
    { line: 2, text: "short" },
  ]);
});
