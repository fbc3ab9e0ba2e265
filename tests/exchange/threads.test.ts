import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readMessages, readThreads } from "../../src/exchange/read-threads.ts";
import { placeReplies } from "../../src/exchange/thread-order.ts";
import { corpus, fileWith, jsonl, reasonsOf, recordsOf } from "./files.ts";

const author = { name: "Amina B.", handle: "Amina_B", email: "amina@example.org" };
const aThread = (changes: object = {}) => ({
  thread_id: "t-1",
  subject: "Who trains export managers?",
  author,
  created: "2020-10-08T10:38:18Z",
  closed: null,
  state: "open",
  locked: false,
  labels: [],
  ...changes,
});
const aMessage = (id: string, answers: string | null, changes: object = {}) => ({
  message_id: id,
  thread_id: "t-1",
  kind: answers === null ? "root" : "comment",
  author,
  date: "2020-10-08T10:38:18Z",
  in_reply_to: answers,
  body_markdown: "Text\r\n",
  ...changes,
});

const threads = (...lines: unknown[]) => readThreads(fileWith(jsonl(...lines)));
const messages = (...lines: unknown[]) => readMessages(fileWith(jsonl(...lines)));

test("an author keeps the handle, and gets an address that can never receive mail", async () => {
  const [thread] = await recordsOf(threads(aThread()));
  expect(thread?.author).toEqual({
    source: "members:Amina_B",
    name: "Amina B.",
    handle: "amina-b",
    address: "amina-b@imported.invalid",
  });
});

test("closed as done is resolved, closed as not planned is not; locked is locked", async () => {
  const closed = { state: "closed", closed: "2021-01-27T20:33:51Z" };
  const [done, unplanned, locked] = await recordsOf(
    threads(
      aThread({ thread_id: "1", ...closed }),
      aThread({ thread_id: "2", ...closed, state_reason: "not_planned" }),
      aThread({ thread_id: "3", locked: true }),
    ),
  );
  expect(done).toMatchObject({ resolvedAt: Date.parse("2021-01-27T20:33:51Z"), lockedAt: null });
  expect(unplanned?.resolvedAt).toBeNull();
  expect(locked?.lockedAt).toBe(Date.parse("2020-10-08T10:38:18Z"));
});

test("an answer to an answer stands under the reply that began the branch, whatever the order of the file", async () => {
  const records = await recordsOf(
    messages(
      aMessage("t-1-d", "t-1-c", { date: "2020-10-08T13:00:00Z" }),
      aMessage("t-1-c", "t-1-b", { date: "2020-10-08T12:00:00Z" }),
      aMessage("t-1", null),
      aMessage("t-1-b", "t-1", { date: "2020-10-08T11:00:00Z" }),
      aMessage("t-1-e", "elsewhere", { date: "2020-10-08T14:00:00Z" }),
    ),
  );
  const placed = placeReplies(records, () => undefined);
  expect(placed.map(({ message, parent }) => [message.source, parent])).toEqual([
    ["messages:t-1-b", null],
    ["messages:t-1-c", "messages:t-1-b"],
    ["messages:t-1-d", "messages:t-1-b"],
    ["messages:t-1-e", null],
  ]);
  const known = (source: string) => (source === "messages:elsewhere" ? "messages:t-1-b" : undefined);
  expect(placeReplies(records, known).at(-1)?.parent).toBe("messages:t-1-b");
});

test("answers that go round in a circle stand under the thread", async () => {
  const records = await recordsOf(messages(aMessage("a", "b"), aMessage("b", "a")));
  expect(placeReplies(records, () => undefined).map(({ parent }) => parent)).toEqual([null, null]);
});

test("a line that is no thread or message is skipped with its reason", async () => {
  expect(
    await reasonsOf(threads(aThread({ subject: "" }), aThread({ created: "2020-13-01T00:00:00Z" }))),
  ).toEqual(["1: subject: is empty", '2: created: "2020-13-01T00:00:00Z" is not a date and time']);
  expect(
    await reasonsOf(
      messages(aMessage("a", null, { body_markdown: 3 }), aMessage("b", null, { author: "Amina" })),
    ),
  ).toEqual([
    "1: body_markdown: expected string, received number",
    "2: author: expected object, received string",
  ]);
});

test.skipIf(!existsSync(corpus))("all of the real threads and messages come in", async () => {
  const folder = join(corpus, "discussions");
  expect(await recordsOf(readThreads(join(folder, "threads.jsonl")))).toHaveLength(307);
  const all = await recordsOf(readMessages(join(folder, "thread_messages.jsonl")));
  expect(all).toHaveLength(3945);
  expect(all.filter(({ root }) => root)).toHaveLength(307);
});
