import { describe, expect, test } from "vitest";
import { retryBatch } from "../../src/digests/index.ts";
import { frozenRoom as frozen } from "./newsroom.ts";

const hour = 3_600_000;
type Room = Awaited<ReturnType<typeof frozen>>;

const stoppedId = async ({ rows }: Room) =>
  String((await rows("select id from digest_batches where state = 'stopped'"))[0]?.id);
const retry = async (room: Room, force = false) => retryBatch(room.deps, await stoppedId(room), force);

describe("a stopped batch that is tried again", () => {
  test("keeps its key while the provider knows it, and closes its run anew", async () => {
    const room = await frozen(2, [{ kind: "conflict", error: "other mails" }]);
    await room.send();
    const id = await stoppedId(room);
    expect(await retry(room)).toEqual({ outcome: "queued", key: id, mails: 2 });
    expect(await room.send()).toMatchObject({ accepted: 2, more: false });
    expect(new Set(room.inbox.mails.map(({ key }) => key))).toEqual(new Set([id]));
    expect(await room.rows("select state from digest_runs")).toEqual([{ state: "closed" }]);
    expect(await retryBatch(room.deps, id, false)).toEqual({ outcome: "missing" });
  });

  test("after 23 hours is refused, since it might arrive twice; forced, it goes without those who left", async () => {
    const room = await frozen(3, [{ kind: "ambiguous", error: "the answer was lost" }]);
    await room.send({ limit: 1 });
    room.clock.advance(24 * hour);
    expect(await room.send()).toMatchObject({ stopped: 1 });
    const id = await stoppedId(room);
    expect(await retry(room)).toMatchObject({ outcome: "doubtful" });
    expect(await room.send()).toMatchObject({ accepted: 0 });
    await room.leave(1);
    const forced = await retry(room, true);
    expect(forced).toMatchObject({ outcome: "queued", mails: 3 });
    expect(forced).not.toMatchObject({ key: id });
    expect(await room.send()).toMatchObject({ accepted: 2, skipped: 1, more: false });
    expect(room.mailed()).toEqual({ "r0@example.org": 1, "r2@example.org": 1 });
  });

  test("refused as a whole goes under a new key, however late: nothing of it was taken", async () => {
    const room = await frozen(1, [{ kind: "refused", reason: "domain not verified" }]);
    expect(await room.send()).toMatchObject({ failed: 1 });
    room.clock.advance(48 * hour);
    expect(await retry(room)).toMatchObject({ outcome: "queued", mails: 1 });
    expect(await room.send()).toMatchObject({ accepted: 1, more: false });
    expect(room.mailed()).toEqual({ "r0@example.org": 1 });
  });

  test("twice at once makes one batch of it", async () => {
    const room = await frozen(1, [{ kind: "refused", reason: "domain not verified" }]);
    await room.send();
    const id = await stoppedId(room);
    const both = await Promise.all([1, 2].map(() => retryBatch(room.deps, id, false)));
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(["missing", "queued"]);
    expect(await room.send()).toMatchObject({ accepted: 1, more: false });
  });
});
