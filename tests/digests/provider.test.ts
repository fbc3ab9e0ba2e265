import { expect, test } from "vitest";
import { sendDigests } from "../../src/digests/index.ts";
import { createResendMailer } from "../../src/mail/resend.ts";
import { startResendStub } from "../support/resend-stub.ts";
import { frozenRoom as frozen } from "./newsroom.ts";

/* Against a provider over HTTP, with the faults that providers have. */

test("an address that the provider refuses costs one mail, found by halving under new keys", async () => {
  const stub = await startResendStub();
  try {
    const room = await frozen(40);
    await room.db.batch(
      [
        {
          sql: "update subscriptions set email = 'not an address' where id = ?",
          args: [room.ids[17] ?? ""],
        },
      ],
      "write",
    );
    const mailer = createResendMailer({
      apiKey: "re_test",
      from: "Hub <hub@example.org>",
      baseUrl: stub.url,
    });
    const sent = await sendDigests({ ...room.deps, mailer });
    expect(sent).toMatchObject({ accepted: 39, failed: 1, more: false });
    expect([...stub.perAddress.values()].every((count) => count === 1)).toBe(true);
    expect(stub.perAddress.size).toBe(39);
  } finally {
    await stub.close();
  }
});

test("faults of every kind deliver each mail exactly once", async () => {
  const stub = await startResendStub({ seed: 7, faults: { 429: 0.1, 500: 0.15, lost: 0.2 }, light: true });
  try {
    const room = await frozen(1200);
    const mailer = createResendMailer({
      apiKey: "re_test",
      from: "Hub <hub@example.org>",
      baseUrl: stub.url,
    });
    const pause = (ms: number) => Promise.resolve(room.clock.advance(ms));
    for (let more = true; more; room.clock.advance(600_000))
      ({ more } = await sendDigests({ ...room.deps, mailer }, { pause }));
    expect(stub.counts.faulted).toBeGreaterThan(0);
    expect(stub.perAddress.size).toBe(1200);
    expect([...stub.perAddress.values()].every((count) => count === 1)).toBe(true);
  } finally {
    await stub.close();
  }
});
