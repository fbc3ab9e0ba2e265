import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importPath } from "../../src/exchange/index.ts";
import { monday, testHub } from "../support/app.ts";
import { aCall, corpus, folderWith, jsonl } from "./files.ts";
import { aCard, aMessage, aRevision, aThread, counts, inputOf } from "./inputs.ts";

async function hubWith(files: Record<string, string>) {
  const hub = await testHub();
  const folder = folderWith(files);
  const take = (recent = false) => importPath(hub.deps, folder, { recent });
  return {
    ...hub,
    folder,
    take,
    change: (name: string, text: string) => writeFileSync(join(folder, name), text),
  };
}

test("everything of a folder comes in, and the report says what did not and why", async () => {
  const { take } = await hubWith(inputOf(3));
  const report = await take();
  expect(report.kinds).toEqual({
    directory: counts(0, 0, 0, 0, 0),
    calls: counts(4, 3, 0, 0, 1),
    cards: counts(4, 3, 0, 0, 1),
    revisions: counts(7, 6, 0, 0, 1),
    threads: counts(3, 3, 0, 0, 0),
    messages: counts(13, 12, 0, 0, 1),
    subscriptions: counts(3, 3, 0, 0, 0),
  });
  expect(report.skipped).toEqual([
    { file: "calls.jsonl", line: 4, reason: "not valid JSON" },
    { file: "methodologies/broken.md", line: 1, reason: "title: is missing" },
    { file: "methodologies/revisions.jsonl", line: 7, reason: "its card is not here: method-walk-9999" },
    { file: "discussions/thread_messages.jsonl", line: 13, reason: "its thread is not here: t-9999" },
  ]);
  expect(report.notTaken).toEqual([
    { file: "README.md", reason: "a page without front matter is no card" },
    { file: "discussions/list.mbox", reason: "mail is not taken yet" },
    { file: "discussions/thread_events.jsonl", reason: "the history of threads is not taken yet" },
  ]);
});

test("the same again changes nothing, and leaves no event", async () => {
  const { take, rows } = await hubWith(inputOf(3));
  await take();
  const before = await rows("select seq from events");
  const again = await take();
  expect(again.kinds.calls).toEqual(counts(4, 0, 0, 3, 1));
  expect(again.kinds.messages).toEqual(counts(13, 0, 0, 12, 1));
  expect(again.kinds.subscriptions).toEqual(counts(3, 0, 0, 3, 0));
  expect(await rows("select seq from events")).toEqual(before);
  expect(await rows("select file from import_progress")).toEqual([]);
});

test("an import tells nobody: its events say where they come from", async () => {
  const { take, rows, settle } = await hubWith(inputOf(2));
  await take();
  await settle();
  expect(await rows("select distinct origin from events")).toEqual([{ origin: "import" }]);
  expect(await rows("select id from notifications")).toEqual([]);
  expect(await rows("select id from deliveries")).toEqual([]);
});

test("a call whose source has changed is amended, and says in what", async () => {
  const { take, change, rows } = await hubWith({ "calls.jsonl": jsonl(aCall(), aCall({ id: "x-2" })) });
  await take();
  const moved = { deadlines: [{ date: "2026-05-31", time: null, timezone: null, stage: null, raw: null }] };
  change("calls.jsonl", jsonl(aCall(moved), aCall({ id: "x-2", title: "Another name" })));
  expect((await take()).kinds.calls).toEqual(counts(2, 0, 2, 0, 0));
  expect(await rows("select type, data from events where type <> 'entry.posted' order by seq")).toEqual([
    { type: "call.amended", data: '{"changed":["deadline"]}' },
    { type: "entry.edited", data: '{"kind":"call","version":2}' },
  ]);
  const [kept, other] = await rows("select date, extended_from from deadlines order by extended_from");
  expect(kept).toMatchObject({ extended_from: null });
  expect(other).toEqual({ date: "2026-05-31", extended_from: kept?.["date"] }); // where it was before
  expect(await rows("select title, version from entries where source = 'calls:x-2'")).toEqual([
    { title: "Another name", version: 2 },
  ]);
  expect((await take()).kinds.calls).toEqual(counts(2, 0, 0, 2, 0));
});

test("revisions stand before the card that they led to, whichever comes first", async () => {
  const hub = await hubWith({ "method-walk-1.md": aCard(1) });
  await hub.take();
  const numbered = "select version, title, summary from methodology_versions order by version";
  expect(await hub.rows(numbered)).toMatchObject([{ version: 1, title: "Walk the floor 1" }]);
  hub.change("revisions.jsonl", jsonl(aRevision(1, 1), aRevision(1, 2)));
  await hub.take();
  expect(await hub.rows(numbered)).toMatchObject([
    { version: 1, summary: "Draft 1." },
    { version: 2, summary: "Draft 2." },
    { version: 3, title: "Walk the floor 1" },
  ]);
  const [entry] = await hub.rows("select published_at from entries");
  expect(entry?.published_at).toBe(Date.parse("2020-01-01T00:00:00Z"));
  hub.change("method-walk-1.md", aCard(1, "3. Tell."));
  expect((await hub.take()).kinds.cards).toEqual(counts(1, 0, 1, 0, 0));
  expect((await hub.rows(numbered)).map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  expect(await hub.rows("select current_version from methodologies")).toEqual([{ current_version: 4 }]);
});

test("a thread has its opening text, its replies in order on one level, and its counters", async () => {
  const { take, rows } = await hubWith({
    "threads.jsonl": jsonl(aThread(1, { state: "closed", closed: "2024-02-01T00:00:00Z", locked: true })),
    "thread_messages.jsonl": jsonl(...[0, 1, 2, 3].map((n) => aMessage(1, n))),
  });
  await take();
  expect(await rows("select summary, reply_count, participant_count from entries")).toEqual([
    { summary: "Text 0 of thread 1.", reply_count: 3, participant_count: 4 },
  ]);
  expect(
    await rows("select position, parent_id is null as top, edited_at from replies order by position"),
  ).toEqual([
    { position: 1, top: 1, edited_at: Date.parse("2025-01-01T00:00:00Z") },
    { position: 2, top: 0, edited_at: null },
    { position: 3, top: 0, edited_at: null },
  ]);
  expect(await rows("select resolved_at, locked_at from threads")).toEqual([
    { resolved_at: Date.parse("2024-02-01T00:00:00Z"), locked_at: Date.parse("2024-02-01T00:00:00Z") },
  ]);
});

test("messages that come later join their thread, and edited ones keep what they said", async () => {
  const { take, change, rows } = await hubWith({
    "threads.jsonl": jsonl(aThread(1)),
    "thread_messages.jsonl": jsonl(aMessage(1, 0), aMessage(1, 1)),
  });
  await take();
  change(
    "thread_messages.jsonl",
    jsonl(
      aMessage(1, 0, { body_markdown: "Anew" }),
      aMessage(1, 1, { body_markdown: "Edited" }),
      aMessage(1, 2),
    ),
  );
  expect((await take()).kinds.messages).toEqual(counts(3, 1, 2, 0, 0));
  expect(await rows("select position, markdown, version from replies order by position")).toEqual([
    { position: 1, markdown: "Edited", version: 2 },
    { position: 2, markdown: "Text **2** of thread 1.", version: 1 },
  ]);
  expect(await rows("select markdown from revisions order by markdown")).toEqual([
    { markdown: "Text **0** of thread 1." },
    { markdown: "Text **1** of thread 1." },
  ]);
  expect(await rows("select parent_id is null as top from replies where position = 2")).toEqual([{ top: 0 }]);
});

test("an imported author never takes the name of somebody who is here", async () => {
  const { take, rows, db } = await hubWith({ "threads.jsonl": jsonl(aThread(1), aThread(2)) });
  const sql =
    "insert into members (id, email, handle, name, role, language, origin, created_at) values ('m', 'a@example.org', 'member-1', 'Amal', 'member', 'en', 'live', 1)";
  await db.batch([{ sql, args: [] }], "write");
  await take();
  const people = await rows(
    "select handle, email, origin from members where id <> 'm' and handle <> 'imported' order by handle",
  );
  expect(people).toEqual([
    {
      handle: expect.stringMatching(/^member-1-[0-9a-f]{8}$/),
      email: expect.stringMatching(/@imported\.invalid$/),
      origin: "import",
    },
    { handle: "member-2", email: "member-2@imported.invalid", origin: "import" },
  ]);
});

test("with --recent the newest is now, the order stays, and deadlines stay too", async () => {
  const input = inputOf(4);
  const { take, rows } = await hubWith({
    ...input,
    "calls.jsonl": jsonl(
      aCall({ id: "old", opening_date: "2019-01-01" }),
      aCall({ id: "mid", opening_date: "2023-01-01" }),
      aCall({ id: "new", opening_date: "2025-06-01" }),
    ),
  });
  await take(true);
  const calls = await rows(
    "select source, published_at from entries where kind = 'call' order by published_at",
  );
  expect(calls.map(({ source }) => source)).toEqual(["calls:old", "calls:mid", "calls:new"]);
  const [range] = await rows("select min(published_at) as oldest, max(published_at) as newest from entries");
  expect(range?.oldest).toBe(monday - 28 * 86_400_000);
  expect(range?.newest).toBe(monday);
  expect(await rows("select distinct date from deadlines")).toEqual([{ date: "2026-03-31" }]);
  expect(await rows("select distinct origin from events where type <> 'subscription.imported'")).toEqual([
    { origin: "live" },
  ]);
  const early =
    "select r.id from replies r join entries e on e.id = r.entry_id where r.created_at < e.published_at";
  expect(await rows(early)).toEqual([]);
});

test("one file is enough, known by its name or by what it holds", async () => {
  const { folder, deps } = await hubWith({
    "export-2026.jsonl": jsonl(aCall()),
    "readers.csv": "email,confirmed_at\na@example.org,2024-01-01\n",
  });
  expect(
    (await importPath(deps, join(folder, "export-2026.jsonl"), { recent: false })).kinds.calls.created,
  ).toBe(1);
  expect(
    (await importPath(deps, join(folder, "readers.csv"), { recent: false })).kinds.subscriptions.created,
  ).toBe(1);
});

test.skipIf(!existsSync(corpus))(
  "all of the real corpus comes in, and again as unchanged",
  { timeout: 120_000 },
  async () => {
    const hub = await testHub();
    const { kinds, skipped } = await importPath(hub.deps, corpus, { recent: false });
    expect(skipped).toEqual([]);
    expect(kinds).toMatchObject({
      directory: counts(58, 58, 0, 0, 0),
      calls: counts(1081, 1081, 0, 0, 0),
      cards: counts(219, 219, 0, 0, 0),
      revisions: counts(249, 249, 0, 0, 0),
      threads: counts(307, 307, 0, 0, 0),
      messages: counts(3945, 3945, 0, 0, 0),
    });
    expect((await hub.rows("select id from replies")).length).toBe(3945 - 307);
    const again = await importPath(hub.deps, corpus, { recent: false });
    expect(Object.values(again.kinds).filter(({ created, updated }) => created + updated > 0)).toEqual([]);
  },
);
