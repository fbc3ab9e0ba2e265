import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { sendDigests } from "../../src/digests/index.ts";
import { createResendMailer } from "../../src/mail/resend.ts";
import {
  breaksOff,
  isSlow,
  refuses,
  says,
  startLyingProvider,
  takesAndSays,
  unpacksForEver,
  type Lie,
} from "../support/lying-provider.ts";
import { frozenRoom } from "./newsroom.ts";

/* Every odd answer that a provider, or something in between, may give: what becomes of the batch, and that each mail arrives once. */

type Provider = Awaited<ReturnType<typeof startLyingProvider>>;
let provider: Provider;
let elsewhere: Provider;
beforeAll(
  async () => void ([provider, elsewhere] = await Promise.all([startLyingProvider(), startLyingProvider()])),
);
afterEach(() => {
  for (const { ledger, lies, keys } of [provider, elsewhere]) {
    ledger.reset();
    lies.length = keys.length = 0;
  }
});
afterAll(() => Promise.all([provider.close(), elsewhere.close()]));

const page = "<!doctype html><title>Not found</title>";
const date = { date: "Mon, 23 Nov 2026 06:00:00 GMT" };
const limited = (after: string, more = {}) =>
  refuses(429, "rate_limit_exceeded", { "retry-after": after, ...more });

/** What may become of a batch: the same again under its key, free again, split, or stopped for a person. */
type Fate = "again" | "free" | "split" | "stopped";

const accepted: [string, Lie][] = [
  ["200 with fewer ids than mails", takesAndSays(200, (ids) => ({ data: ids.slice(1) }))],
  ["200 with one id for all", takesAndSays(200, (ids) => ({ data: ids.map(() => ids[0]) }))],
  ["200 with more ids than mails", takesAndSays(200, (ids) => ({ data: [...ids, { id: "x" }] }))],
  ["200 with ids that are none", takesAndSays(200, (ids) => ({ data: ids.map(() => ({ id: null })) }))],
  ["200 with nothing in its list", takesAndSays(200, (ids) => ({ data: ids.map(() => null) }))],
  ["200 with a page", takesAndSays(200, () => page)],
  ["200 with nothing", takesAndSays(200, () => "")],
  ["200 that says null", takesAndSays(200, () => "null")],
  ["200 with an error in it", takesAndSays(200, () => ({ statusCode: 500, name: "application_error" }))],
  ["an answer after the time-out", isSlow(500)],
  ["an answer byte by byte", isSlow(40, true)],
  ["200 that breaks off", breaksOff(200, true)],
  ["200 that unpacks for ever", unpacksForEver(200, true)],
  ["500 though it took them", takesAndSays(500, () => ({ statusCode: 500, name: "application_error" }))],
];

const notAccepted: [string, Fate, Lie][] = [
  ["413 from something in between", "split", says(413, page)],
  ["413 from the provider", "split", refuses(413, "payload_too_large")],
  ["422 validation_error", "split", refuses(422, "validation_error")],
  ["422 as a page", "again", says(422, page)],
  ["422 that breaks off", "again", breaksOff(422)],
  ["400 as a page", "again", says(400, page)],
  ["400 that unpacks for ever", "again", unpacksForEver(400)],
  ["502 as a page", "again", says(502, page)],
  ["503 that says 422 in its words", "again", says(503, { statusCode: 422, name: "validation_error" })],
  ["401, the key is missing", "free", refuses(401, "missing_api_key")],
  ["403, the key was revoked", "free", refuses(403, "invalid_api_key")],
  ["403 as a page", "free", says(403, page)],
  ["403 in somebody else's words", "free", says(403, { message: "Forbidden" })],
  ["409, an earlier one still runs", "again", refuses(409, "concurrent_idempotent_requests")],
  ["409 as a page", "again", says(409, page)],
  ["409, the key had other mails", "stopped", refuses(409, "invalid_idempotent_request")],
  ["422, the key had other mails", "stopped", refuses(422, "invalid_idempotent_request")],
  ["429, after 3 seconds", "free", limited("3")],
  ["429, at a date", "free", limited("Mon, 23 Nov 2026 06:00:20 GMT", date)],
  ["429, at a date long ago", "free", limited("Mon, 23 Nov 2020 06:00:20 GMT", date)],
  ["429, after ten years", "free", limited("315360000")],
  ["429, after -5 seconds", "free", limited("-5")],
  ["429, after NaN seconds", "free", limited("NaN")],
  ["429, after no time", "free", limited("0")],
  ["429, after an empty time", "free", limited("")],
  ["429 as a page", "free", says(429, page)],
  ["429, the day's quota", "free", refuses(429, "daily_quota_exceeded", { "x-resend-daily-quota": "100" })],
  [
    "429, the month's quota, after ten years",
    "free",
    refuses(429, "monthly_quota_exceeded", { "retry-after": "315360000" }),
  ],
];

const roomOf = async (lies: Lie[]) => {
  const room = await frozenRoom(4);
  provider.lies.push(...lies);
  const from = "Hub <hub@example.org>";
  const mailer = createResendMailer({ apiKey: "re_test", from, baseUrl: provider.url, timeoutMs: 250 });
  const work = { ...room.deps, mailer };
  return {
    ...room,
    /** One call as the cron makes it, in which no time passes; `later`: another one when that has passed. */
    call: () => sendDigests(work, { pause: () => Promise.resolve() }),
    async later(ms: number) {
      room.clock.advance(ms);
      await sendDigests(work, { pause: (wait) => Promise.resolve(room.clock.advance(wait)) });
    },
    fate: async () => {
      const [{ state, first_attempt_at: begun } = {}] = await room.rows(
        "select state, first_attempt_at from digest_batches order by id limit 1",
      );
      if (state === "frozen") return begun === null ? "free" : "frozen";
      return state === "submitting" ? "again" : state;
    },
  };
};

const everybody = new Map([0, 1, 2, 3].map((i) => [`r${i}@example.org`, 1]));

test.each(accepted)(
  "%s, though it took them: the same again under the same key, and each mail once",
  async (_, lie) => {
    const room = await roomOf([lie]);
    expect(await room.call()).toMatchObject({ accepted: 0, failed: 0, stopped: 0 });
    expect(await room.fate()).toBe("again");
    await room.later(3_600_000);
    expect(provider.ledger.perAddress).toEqual(everybody);
    expect(provider.ledger.counts).toMatchObject({ conflicts: 0, replayed: 1 });
    expect(new Set(provider.keys).size).toBe(1);
    expect(await room.rows("select state from digest_runs")).toEqual([{ state: "closed" }]);
  },
);

test.each(notAccepted)("%s, and took none: %s, and each mail once", async (_, fate, lie) => {
  const room = await roomOf([lie]);
  expect(await room.call()).toMatchObject({ failed: 0, stopped: fate === "stopped" ? 1 : 0 });
  expect(await room.fate()).toBe(fate);
  expect(await room.rows("select skipped from digest_recipients where skipped is not null")).toEqual([]);
  // Nothing waits longer than an hour for one that named no time, or none to be believed.
  await room.later(3_600_000 + 1000);
  if (fate === "stopped") return expect(provider.ledger.perAddress.size).toBe(0);
  expect(provider.ledger.perAddress).toEqual(everybody);
  expect(provider.ledger.counts.conflicts).toBe(0);
  expect(new Set(provider.keys).size).toBe(fate === "split" ? 3 : 1);
});

test.each([301, 302, 303, 307, 308])(
  "%i to another host: the mails go nowhere, and nothing is lost",
  async (status) => {
    const room = await roomOf([says(status, page, { location: `${elsewhere.url}/emails/batch` })]);
    expect(await room.call()).toMatchObject({ accepted: 0, failed: 0, more: true });
    expect(await room.fate()).toBe("free");
    const [{ holder } = {}] = await room.rows("select holder from leases where name = 'provider-rest'");
    expect(holder).toContain(String(status));
    await room.later(300_000);
    expect(elsewhere.keys).toEqual([]);
    expect(provider.ledger.perAddress).toEqual(everybody);
  },
);

test("a key that is revoked on the way stops everything at once; with a new one all goes on, and nobody was given up", async () => {
  const room = await roomOf([]);
  for (let i = 4; i < 350; i++) await room.reader(`r${i}@example.org`);
  await room.thread({ title: "Another" });
  await room.plan(room.clock.now() + 7 * 86_400_000);
  const mailer = createResendMailer({
    apiKey: "re_test",
    from: "Hub <hub@example.org>",
    baseUrl: provider.url,
  });
  let sent = 0;
  const work = {
    ...room.deps,
    mailer: {
      ...mailer,
      send(batch: Parameters<typeof mailer.send>[0]) {
        if (sent++ === 1)
          provider.lies.push(...Array.from({ length: 9 }, () => refuses(403, "invalid_api_key")));
        return mailer.send(batch);
      },
    },
  };
  expect(await sendDigests(work)).toMatchObject({ failed: 0, stopped: 0, more: true });
  expect(sent).toBe(2);
  for (let minute = 0; minute < 4; minute++) {
    room.clock.advance(60_000);
    await sendDigests(work);
  }
  expect(sent).toBe(2);
  provider.lies.length = 0;
  await sendDigests(work, { impatient: true });
  const times = [...provider.ledger.perAddress].map(([, n]) => n);
  expect(times.reduce((sum, n) => sum + n, 0)).toBe(354);
  expect(await room.rows("select attempts from digest_batches where attempts > 2")).toEqual([]);
});
