import { expect, test } from "vitest";
import { readTree, type SourceFile } from "../support/source-tree.ts";
import { samples } from "./samples.ts";

/* No mail goes out that the gates have not seen: whoever writes a new one adds it to samples.ts. */

const tree = readTree(["emails", "src"]);
const made = new Set(samples().map((sample) => sample.made));

/** What makes a letter, a mail's words, and is called from outside `emails/`. */
function writersIn({ text }: SourceFile): string[] {
  return [...text.matchAll(/^export function (\w+)\([\s\S]*?\): Letter(?:Shell)? \{$/gm)].map(
    ([, name = ""]) => name,
  );
}

/** What these do is in what the others write. */
const within: Record<string, string> = {
  letter: "sets a letter on the hub's paper",
  shellOf: "makes a letter's holes data",
  assembleLetter: "fills the holes of a letter that many get",
  digestWith: "joins a digest, for `assemble` and for the one before it",
  assembleFirst: "digests that a release before this one has frozen",
  assembleSecond: "digests that a release before this one has frozen",
};

test("every mail that emails/ can write is among the samples", () => {
  const writers = tree.filter(({ path }) => path.startsWith("emails/")).flatMap(writersIn);
  expect(writers.length).toBeGreaterThan(7);
  expect(writers.filter((name) => !within[name] && !made.has(name))).toEqual([]);
  expect([...made].filter((name) => !writers.includes(name))).toEqual([]);
});

test("nothing else writes a whole page of HTML for a mail", () => {
  const frames = tree.filter(({ uncommented }) => /<Frame\b|<!doctype html/i.test(uncommented));
  const allowed = ["emails/frame.tsx", "emails/letter.tsx", "emails/digest/shell.tsx"];
  const others = frames.filter(({ path }) => path.startsWith("emails/") && !allowed.includes(path));
  expect(others.filter((file) => writersIn(file).length === 0).map(({ path }) => path)).toEqual([]);
});

test("whoever queues a mail has it written in emails/", () => {
  const queuing = tree.filter(
    ({ path, code }) => /\bqueueMail\(/.test(code) && path !== "src/mail/queue-mail.ts",
  );
  expect(queuing.length).toBeGreaterThan(4);
  const alone = queuing.filter(({ imports }) => !imports.some(({ to }) => to.startsWith("emails/")));
  expect(alone.map(({ path }) => path)).toEqual([]);
});
