import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Batch } from "../../src/mail/mailer.ts";
import { createResendMailer } from "../../src/mail/resend.ts";
import { startResendStub, type ResendStub } from "../support/resend-stub.ts";

let stub: ResendStub;
beforeAll(async () => void (stub = await startResendStub({ delayMs: 20 })));
afterEach(() => {
  stub.ledger.reset();
  stub.setFaults({});
});
afterAll(() => stub.close());

const mailer = (given: { apiKey?: string; timeoutMs?: number; baseUrl?: string } = {}) =>
  createResendMailer({
    apiKey: "re_test",
    from: "Hub <hub@example.org>",
    baseUrl: stub.url,
    timeoutMs: 500,
    ...given,
  });

function batch(key: string, ...to: string[]): Batch {
  return {
    key,
    mails: to.map((address) => ({
      to: address,
      subject: `For "${address}" \\`,
      html: '<p>"to":"nobody@example.org"</p>',
      text: "Hello",
      headers: { Precedence: "bulk" },
    })),
  };
}

describe("what the provider takes", () => {
  test("one mail goes as a mail, several as one batch, each with an id", async () => {
    expect(await mailer().send(batch("one", "ana@example.org"))).toEqual({
      kind: "accepted",
      ids: ["stub-0"],
    });
    const several = await mailer().send(batch("several", "bo@example.org", "cy@example.org"));
    expect(several).toEqual({ kind: "accepted", ids: ["stub-1", "stub-2"] });
    expect(stub.mails.map(({ key, index, to, subject }) => [key, index, to, subject])).toEqual([
      ["one", 0, "ana@example.org", 'For "ana@example.org" \\'],
      ["several", 0, "bo@example.org", 'For "bo@example.org" \\'],
      ["several", 1, "cy@example.org", 'For "cy@example.org" \\'],
    ]);
    expect(stub.counts.requests).toBe(2);
  });

  test("the same key with the same mails is answered alike and delivered once", async () => {
    const first = await mailer().send(batch("k", "ana@example.org", "bo@example.org"));
    expect(await mailer().send(batch("k", "ana@example.org", "bo@example.org"))).toEqual(first);
    expect([...stub.perAddress.values()]).toEqual([1, 1]);
  });

  test("the same key with other mails is a conflict", async () => {
    await mailer().send(batch("k", "ana@example.org"));
    expect(await mailer().send(batch("k", "bo@example.org"))).toMatchObject({ kind: "conflict" });
    expect([...stub.perAddress.keys()]).toEqual(["ana@example.org"]);
  });

  test("the same key twice at once: one is accepted, the other is told that it is in progress", async () => {
    const both = await Promise.all([1, 2].map(() => mailer().send(batch("k", "ana@example.org"))));
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["accepted", "inProgress"]);
    expect(stub.perAddress.get("ana@example.org")).toBe(1);
  });
});

test("who reads text only gets no HTML part", async () => {
  const [mail] = batch("k", "ana@example.org").mails;
  const send = (key: string, html: string) => mailer().send({ key, mails: mail ? [{ ...mail, html }] : [] });
  await send("with", "<p>Hello</p>");
  await send("without", "");
  const [withHtml, without] = stub.mails.map(({ size }) => size);
  expect(Number(withHtml) - Number(without)).toBe('"html":"<p>Hello</p>",'.length);
});

describe("what the provider refuses", () => {
  test("a bad address: nothing of the batch is accepted", async () => {
    const outcome = await mailer().send(batch("k", "ana@example.org", "not an address"));
    expect(outcome).toMatchObject({ kind: "refused", reason: expect.stringContaining("Invalid `to` field") });
    expect(stub.counts.accepted).toBe(0);
  });

  test("too many requests: later, when the header says", async () => {
    stub.setFaults({ 429: 1 });
    expect(await mailer().send(batch("k", "ana@example.org"))).toMatchObject({
      kind: "later",
      retryAfterMs: 1000,
    });
  });

  test("its own trouble: later, with no time named", async () => {
    stub.setFaults({ 500: 1 });
    expect(await mailer().send(batch("k", "ana@example.org"))).toMatchObject({
      kind: "later",
      retryAfterMs: null,
    });
  });

  test("a wrong key is the account's fault, not the mails'", async () => {
    expect(await mailer({ apiKey: "re_wrong" }).send(batch("k", "a@example.org"))).toMatchObject({
      kind: "denied",
    });
    expect(
      await mailer({ baseUrl: `${stub.url}/elsewhere` }).send(batch("k", "a@example.org")),
    ).toMatchObject({
      kind: "denied",
    });
  });

  test("a batch of none or of 101 never leaves", async () => {
    await expect(mailer().send(batch("k"))).rejects.toThrow("a batch of 0 mails");
    const many = batch("k", ...Array.from({ length: 101 }, (_, i) => `m${i}@example.org`));
    await expect(mailer().send(many)).rejects.toThrow("a batch of 101 mails");
    expect(stub.counts.requests).toBe(0);
  });
});

describe("when nobody knows", () => {
  test("the answer is lost after acceptance: ambiguous, and the same key again delivers nothing twice", async () => {
    stub.setFaults({ lost: 1 });
    expect(await mailer().send(batch("k", "ana@example.org"))).toMatchObject({ kind: "ambiguous" });
    stub.setFaults({});
    expect(await mailer().send(batch("k", "ana@example.org"))).toMatchObject({ kind: "accepted" });
    expect(stub.perAddress.get("ana@example.org")).toBe(1);
  });

  test("no answer at all: ambiguous after the time-out", async () => {
    stub.setFaults({ hang: 1 });
    const started = performance.now();
    expect(await mailer({ timeoutMs: 100 }).send(batch("k", "ana@example.org"))).toMatchObject({
      kind: "ambiguous",
    });
    expect(performance.now() - started).toBeLessThan(400);
  });

  test("nobody listens: ambiguous", async () => {
    expect(await mailer({ baseUrl: "http://127.0.0.1:9" }).send(batch("k", "a@example.org"))).toMatchObject({
      kind: "ambiguous",
    });
  });
});

test("the rate that is left comes with what was accepted", async () => {
  const paced = await startResendStub({ requestsPerSecond: 2 });
  const send = (key: string) => mailer({ baseUrl: paced.url }).send(batch(key, "ana@example.org"));
  const outcomes = await Promise.all(["a", "b", "c", "d", "e"].map(send));
  await paced.close();
  const kinds = new Set(outcomes.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(["accepted", "later"]));
  expect(outcomes.find(({ kind }) => kind === "accepted")).toMatchObject({ pace: { resetMs: 1000 } });
  expect(outcomes.find(({ kind }) => kind === "later")).toMatchObject({ retryAfterMs: 1000 });
});
