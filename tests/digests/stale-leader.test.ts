import { expect, test } from "vitest";
import type { Mailer, Outcome } from "../../src/mail/mailer.ts";
import { sendDigests } from "../../src/digests/index.ts";
import { frozenRoom } from "./newsroom.ts";

/* A leader that slept through its lease (a machine that was suspended, say) wakes up with the answer to a try that is not its own any more. */

/** While the first leader waits for `late`, another one leads and hears `meanwhile`. */
async function overtaken(late: Outcome, meanwhile: Outcome[]) {
  const room = await frozenRoom(4);
  const pause = (ms: number) => Promise.resolve(room.clock.advance(ms));
  const sleepy: Mailer = {
    ...room.inbox,
    async send() {
      room.clock.advance(60_000);
      room.inbox.next.push(...meanwhile);
      await sendDigests(room.deps, { pause });
      return late;
    },
  };
  await sendDigests({ ...room.deps, mailer: sleepy }, { pause: () => Promise.resolve(), limit: 1 });
  return room;
}

const refused: Outcome = { kind: "refused", reason: "one of them" };
const everybody = Object.fromEntries([0, 1, 2, 3].map((i) => [`r${i}@example.org`, 1]));

test("a refusal that two leaders heard splits a batch once", async () => {
  const room = await overtaken(refused, [refused]);
  await room.send();
  expect(room.mailed()).toEqual(everybody);
});

test("an answer that nothing was taken does not set free what another leader has under way", async () => {
  const late: Outcome = { kind: "later", retryAfterMs: 1000, error: "too fast", untouched: true };
  const lost: Outcome = { kind: "ambiguous", error: "lost" };
  const room = await overtaken(
    late,
    Array.from({ length: 6 }, () => lost),
  );
  expect(await room.batches()).toMatchObject([{ state: "submitting" }]);
});
