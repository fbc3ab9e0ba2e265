import { describe, expect, test } from "vitest";
import { planDigests } from "../../src/digests/index.ts";
import { days, minutes } from "../../src/platform/clock.ts";
import { frozenRoom, newsroom } from "./newsroom.ts";

const hour = 3_600_000;
const lost = { kind: "ambiguous" as const, error: "the answer was lost" };

describe("a clock that jumps while digests are sent", () => {
  test("ahead by a day: what was begun is left to a person, nobody gets two", async () => {
    const room = await frozenRoom(150, [lost]);
    await room.send({ limit: 1 });
    room.clock.advance(days(1));
    expect(await room.send()).toMatchObject({ accepted: 50, stopped: 1, more: false });
    expect(new Set(Object.values(room.mailed()))).toEqual(new Set([1]));
  });

  test("ahead by a year and back: what was put off there is due here, and a lease of then binds nobody", async () => {
    const room = await frozenRoom(150);
    const now = room.clock.now();
    room.clock.advance(days(365));
    room.inbox.next.push({ kind: "later", retryAfterMs: 3_000_000, error: "429", untouched: true });
    await room.send({ limit: 1 });
    await room.db.batch(
      [
        {
          sql: "insert into leases values ('digest-send', 'another machine', ?)",
          args: [room.clock.now() + 30_000],
        },
      ],
      "write",
    );
    room.clock.set(now);
    expect(await room.send()).toMatchObject({ accepted: 150, busy: false, more: false });
    expect(new Set(Object.values(room.mailed()))).toEqual(new Set([1]));
  });

  test("back by a little: the same key goes on", async () => {
    const room = await frozenRoom(20, [lost]);
    await room.send({ limit: 1 });
    room.clock.set(room.clock.now() - 30 * 60_000);
    expect(await room.send()).toMatchObject({ accepted: 0, more: true });
    room.clock.advance(31 * 60_000);
    expect(await room.send()).toMatchObject({ accepted: 20, more: false });
    expect(new Set(room.inbox.mails.map(({ key }) => key)).size).toBe(1);
  });

  test("back by much after a try: nobody knows how old its key is, so it is left to a person", async () => {
    const room = await frozenRoom(20, [lost]);
    await room.send({ limit: 1 });
    room.clock.set(room.clock.now() - 5 * hour);
    expect(await room.send()).toMatchObject({ accepted: 0, stopped: 1, more: false });
  });
});

describe("a clock change in the reader's zone", () => {
  // 2026: Rome's clocks skip two o'clock on 29 March, and show it twice on 25 October.
  const night = (day: string) => Date.parse(`${day}T00:00:00Z`);
  test.each([
    ["spring", "2026-03-27", "2026-03-31", ["2026-03-27", "2026-03-28", "2026-03-29", "2026-03-30"]],
    ["autumn", "2026-10-23", "2026-10-27", ["2026-10-23", "2026-10-24", "2026-10-25", "2026-10-26"]],
  ])(
    "in %s: a digest at two in the morning comes once a day, neither doubled nor left out",
    async (_, from, to, dates) => {
      const room = await newsroom();
      room.clock.set(night(from) - hour);
      const daily = { discussions: "daily", methodologies: "daily", calls: "daily", hour: 2 } as const;
      await room.reader("rosa@example.org", daily);
      for (let at = night(from); at < night(to); at += minutes(15)) {
        room.clock.set(at);
        if ((at - night(from)) % (6 * hour) === 0)
          await room.thread({ title: `News of ${new Date(at).toISOString()}` });
        room.clock.set(at);
        await room.settle();
        await planDigests(room.deps, { at });
      }
      await room.send();
      const planned = await room.rows(
        "select date from digest_recipients where skipped is null order by date",
      );
      expect(planned.map(({ date }) => date)).toEqual(dates);
      expect(room.inbox.to("rosa@example.org")).toHaveLength(4);
    },
  );
});
