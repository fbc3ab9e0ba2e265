import { expect, test } from "vitest";
import { purgeDigests } from "../../src/digests/index.ts";
import { sweep } from "../../src/platform/sweep.ts";
import { purgeRequested } from "../../src/subscriptions/index.ts";
import { day, frozenRoom as frozen } from "./newsroom.ts";

test("digests are forgotten after half a year, not before; nobody gets one for the same period again", async () => {
  const room = await frozen(3);
  await room.send();
  const outcome = "insert into digest_outcomes select run_id, id, 0, 'delivered', 1 from digest_batches";
  await room.db.batch(
    [
      { sql: outcome, args: [] },
      { sql: "insert into soft_bounces values ('h', 1, ?1, ?1)", args: [room.clock.now()] },
    ],
    "write",
  );
  const left = async () => [
    (await room.rows("select position from digest_recipients")).length,
    (await room.rows("select state from digest_batches")).length,
    (await room.rows("select kind from digest_outcomes")).length,
    (await room.rows("select times from soft_bounces")).length,
  ];
  room.clock.advance(90 * day);
  await purgeDigests(room.deps);
  expect(await left()).toEqual([3, 1, 1, 1]);
  room.clock.advance(91 * day);
  await purgeDigests(room.deps);
  expect(await left()).toEqual([0, 0, 0, 0]);
  expect((await room.rows("select recent from subscriptions"))[0]?.recent).not.toBe("[]");
});

test("who never confirmed is forgotten after a month, with what was kept and mailed; others stay", async () => {
  const room = await frozen(1);
  await room.visitor().post("/subscribe", {
    ...{
      email: "shy@example.org",
      language: "en",
      discussions: "weekly",
      methodologies: "off",
      calls: "off",
    },
    ...{ languages: "en", hour: "7", weekday: "MON", zone: "UTC", format: "html" },
  });
  const addresses = async () =>
    (await room.rows("select email from subscriptions order by email")).map(({ email }) => email);
  expect(await addresses()).toEqual(["r0@example.org", "shy@example.org"]);
  await purgeRequested(room.deps);
  expect(await addresses()).toHaveLength(2);
  room.clock.advance(31 * day);
  await purgeRequested(room.deps);
  expect(await addresses()).toEqual(["r0@example.org"]);
  expect(await room.rows("select id from consents where act = 'requested'")).toEqual([]);
  await room.db.batch(
    [
      { sql: "update deliveries set state = 'accepted'", args: [] },
      { sql: "insert into outbox values ('k', 0, 'k-0', 'a@example.org', '', '', '', '{}', 0)", args: [] },
    ],
    "write",
  );
  expect(await sweep(room.deps)).toMatchObject({ mails: 1, kept: 1 });
});
