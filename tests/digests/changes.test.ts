import { describe, expect, test } from "vitest";
import { countingIds } from "../../src/platform/ids.ts";
import { person } from "../support/people.ts";
import { day, newsroom, slot } from "./newsroom.ts";

const rosa = "rosa@example.org";
const week = 7 * day;

/** A hub whose reader was told of one thing on Monday, and what happened to it in the week after. */
async function toldOnce() {
  const room = await newsroom();
  await room.reader(rosa);
  return {
    ...room,
    somebody: (name: string) => person(room, name, {}),
    at: async (moment: number) => {
      await room.plan(moment);
      await room.send();
      return room.inbox.mails.filter(({ to }) => to === rosa).map(({ text }) => text);
    },
  };
}

describe("what was told of before is told of again when it changed, and then with what changed", () => {
  test("a deadline that was moved, and who may apply", async () => {
    const { call, at, happens, db } = await toldOnce();
    const id = await call({ title: "Textile fund", closes: 60 });
    await at(slot);
    const moved =
      "update deadlines set extended_from = '2026-12-03 17:00', date = '2026-12-17' where entry_id = ?";
    await db.batch([{ sql: moved, args: [id] }], "write");
    await happens("call.amended", id, { changed: ["deadline", "eligibility"] });
    expect((await at(slot + week))[1]).toContain(
      "(Deadline moved from 3 December to 17 December · Who may apply has changed)",
    );
  });

  test("a new version, with its editor's note", async () => {
    const { methodology, at, happens, db } = await toldOnce();
    const id = await methodology({ title: "Process walk" });
    await at(slot);
    const next = `insert into methodology_versions select entry_id, 2, title, summary, markdown, html, renderer, document,
      '- Ask the oldest first' || char(10) || '- Then the owner', editor, published_at from methodology_versions where entry_id = ?`;
    await db.batch(
      [
        { sql: next, args: [id] },
        { sql: "update methodologies set current_version = 2 where entry_id = ?", args: [id] },
      ],
      "write",
    );
    await happens("methodology.versioned", id, { version: 2 });
    expect((await at(slot + week))[1]).toContain("(New: version 2 – Ask the oldest first)");
  });

  test("three replies, not two; and an answer", async () => {
    const { thread, at, happens, nora, db, somebody } = await toldOnce();
    const lively = await thread({ title: "Lively" });
    const quiet = await thread({ title: "Quiet", author: await somebody("hana") });
    const ask = await thread({ title: "Who certifies looms", ask: true });
    await at(slot);
    const reply = (entry: string) =>
      happens("reply.posted", entry, { reply: "r", author: nora, position: 1 });
    for (let i = 0; i < 3; i++) await reply(lively);
    for (let i = 0; i < 2; i++) await reply(quiet);
    await db.batch([{ sql: "update threads set resolved_at = 1 where entry_id = ?", args: [ask] }], "write");
    await happens("thread.resolved", ask, {});
    const [, second] = await at(slot + week);
    expect(second).toContain("(3 new replies since your last digest)");
    expect(second).toContain("(Answered since your last digest)");
    expect(second).not.toContain("Quiet");
  });

  test("and nothing else is, in eight digests", async () => {
    const { thread, call, methodology, at } = await toldOnce();
    await thread({ title: "Once" });
    await methodology({ title: "Once too" });
    await call({ title: "Once as well", closes: 40 });
    for (let n = 0; n < 8; n++) await at(slot + n * week);
    expect(await at(slot + 8 * week)).toHaveLength(1);
  });

  test("what was told of in one language is not told of in another", async () => {
    const room = await newsroom();
    await room.reader(rosa, { languages: ["en", "fr"] });
    const english = await room.thread({ title: "Process walk" });
    await room.plan(slot);
    await room.send();
    const french = await room.thread({ title: "Le parcours", language: "fr" });
    const link = "update entries set translation_group = 'g' where id in (?, ?)";
    await room.db.batch([{ sql: link, args: [english, french] }], "write");
    await room.plan(slot + week);
    await room.send();
    expect(room.inbox.mails).toHaveLength(1);
  });
});

test("the same hub, planned anew, gives the same bytes", async () => {
  const mailsOf = async () => {
    const room = await newsroom([], {}, { ids: countingIds({ now: () => slot - 4 * day }) });
    await room.reader(rosa, { topics: ["energy"], languages: ["en", "fr"] });
    await room.reader("omar@example.org", { language: "ar", languages: ["ar", "en"] });
    for (let i = 0; i < 9; i++)
      await room.thread({ title: `Thread ${i}`, topics: i % 2 ? ["energy"] : ["skills"], ask: i % 3 === 0 });
    for (let i = 0; i < 6; i++) await room.call({ title: `Call ${i}`, closes: 7 + i, programme: "Horizon" });
    await room.plan(slot);
    await room.send();
    return room.inbox.mails;
  };
  const [first, second] = [await mailsOf(), await mailsOf()];
  expect(first).toHaveLength(2);
  expect(second).toEqual(first);
});

test("what was frozen before the text part said where one acts is put together without it", async () => {
  const room = await newsroom();
  await room.reader(rosa);
  await room.thread({ title: "Which energy audit" });
  await room.plan(slot);
  await room.db.batch([{ sql: "update digest_runs set assembler = 2", args: [] }], "write");
  await room.send();
  expect(room.inbox.newest(rosa)?.text).not.toContain("Save · follow");
  expect(room.inbox.newest(rosa)?.html).toContain("Save · follow");
});

test("what an earlier release froze is put together as that release would have", async () => {
  const room = await newsroom();
  await room.reader(rosa);
  await room.thread({ title: "Which energy audit" });
  await room.plan(slot);
  const older = `update digest_parts set content = json_object('subject', content ->> 'subject', 'text', json(content -> 'text'),
    'html', json_array(content -> 'html' ->> 0, '</p></td></tr>')) where kind = 'block'`;
  await room.db.batch(
    [
      { sql: older, args: [] },
      { sql: "update digest_runs set assembler = 1", args: [] },
    ],
    "write",
  );
  await room.send();
  const mail = room.inbox.newest(rosa);
  expect(mail?.html).toContain("Which energy audit");
  expect(mail?.html).toContain("New this week &#8211; Tunisia</p></td></tr>");
  expect(mail?.html).not.toContain("Save · follow");
});
