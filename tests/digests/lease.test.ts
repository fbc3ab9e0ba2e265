import { expect, test } from "vitest";
import { holdLease } from "../../src/digests/hold-lease.ts";
import { seconds } from "../../src/platform/clock.ts";
import { testHub } from "../support/app.ts";

const life = seconds(30);

test("a lease is held by one at a time, and by the next once it is dropped or has run out", async () => {
  const { deps, clock } = await testHub();
  const first = await holdLease(deps, "digest-send", life);
  expect(await holdLease(deps, "digest-send", life)).toBeUndefined();
  await first?.drop();
  const second = await holdLease(deps, "digest-send", life);
  expect(second).toBeDefined();
  clock.advance(life);
  expect(await holdLease(deps, "digest-send", life)).toBeDefined();
  expect(await second?.renew()).toBe(false);
});

test("a lease of a process that is known to be dead is taken over at once; of a living one it is not", async () => {
  const { deps } = await testHub();
  const as = (mark: string, dead: string) => ({
    ...deps,
    holder: { mark, isGone: (other: string) => other.startsWith(dead) },
  });
  expect(await holdLease(as("here/1", "nobody"), "digest-send", life)).toBeDefined();
  expect(await holdLease(as("here/2", "here/9"), "digest-send", life)).toBeUndefined();
  const heir = await holdLease(as("here/3", "here/1"), "digest-send", life);
  expect(await heir?.renew()).toBe(true);
});
