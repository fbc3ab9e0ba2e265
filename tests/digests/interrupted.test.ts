import { expect, test } from "vitest";
import { sendDigests } from "../../src/digests/index.ts";
import { seconds } from "../../src/platform/clock.ts";
import { holdLease } from "../../src/digests/hold-lease.ts";
import { releaseAndPlan } from "../../src/newsletter/index.ts";
import { desk } from "../newsletter/desk.ts";
import { signedIn } from "../support/people.ts";
import { testHub } from "../support/app.ts";

/* Who leads keeps what it has read of a run. When others change that run they take the lead away, and it does not come back by itself. */

test("a lease that somebody else took does not come back to who had it, even when it ran out", async () => {
  const { deps, clock } = await testHub();
  const first = await holdLease(deps, "digest-send", seconds(30));
  clock.advance(seconds(31));
  expect(await first?.renew()).toBe(true);
  clock.advance(seconds(31));
  await holdLease(deps, "digest-send", seconds(5));
  clock.advance(seconds(6));
  expect(await first?.renew()).toBe(false);
});

test("what is hidden while the provider wants to be left alone is in no mail after that", async () => {
  const room = await desk([{ kind: "later", retryAfterMs: 8000, error: "too fast", untouched: true }]);
  await signedIn(room, "amel");
  await room.reads("amel@example.org");
  const call = await room.call({ title: "Cotton of Sfax", closes: 60 });
  const id = await room.draft();
  await room.pin(id, { url: `/calls/${call}` });
  await room.schedule(id);
  room.clock.set(Date.parse("2026-11-20T07:30:00Z"));
  await releaseAndPlan(room.deps);
  let waits = true;
  const pause = async (ms: number) => {
    if (waits) {
      waits = false;
      await room.db.batch(
        [
          {
            sql: "update entries set state = 'hidden', state_at = ? where id = ?",
            args: [room.clock.now(), call],
          },
        ],
        "write",
      );
      await room.happens("entry.hidden", call, { kind: "call" });
      await room.settle();
    }
    room.clock.advance(ms);
  };
  await sendDigests(room.deps, { pause });
  room.clock.advance(60_000);
  await room.send();
  expect(room.mailed()).toEqual({ "amel@example.org": 1 });
  expect(room.inbox.newest("amel@example.org")?.html).not.toContain("Cotton of Sfax");
});
