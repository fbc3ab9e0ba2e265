import { expect, test } from "vitest";
import { isSealed, sealOf } from "../../src/digests/envelope.ts";
import type { Mail } from "../../src/mail/mailer.ts";

const mails: Mail[] = [
  {
    to: "a@example.org",
    subject: "S",
    html: "<p>Un’idea</p>",
    text: "Un’idea",
    headers: { "List-Id": "<x>" },
  },
  { to: "b@example.org", subject: "S", html: "", text: "نص", headers: {} },
];
/** As releases before checksums sealed these very mails. */
const firstSeal = "dNIJqUOKBIhppQxdtOxJd2l6eBdz3F8Na2RWHTM4-GQ";

test("mails are those of their seal, and of one that an earlier release made", () => {
  expect(isSealed(sealOf(mails), structuredClone(mails))).toBe(true);
  expect(isSealed(firstSeal, structuredClone(mails))).toBe(true);
});

test.each([
  ["another address", { to: "c@example.org" }],
  ["another subject", { subject: "s" }],
  ["one character of the HTML", { html: "<p>Un'idea</p>" }],
  ["one character of the text", { text: "Un’idea " }],
  ["a header", { headers: { "List-Id": "<y>" } }],
])("%s breaks either seal", (_, change) => {
  const changed = mails.map((mail, i) => (i === 0 ? { ...mail, ...change } : mail));
  expect(isSealed(sealOf(mails), changed)).toBe(false);
  expect(isSealed(firstSeal, changed)).toBe(false);
});

test("the same mails in another order are others", () => {
  expect(isSealed(sealOf(mails), mails.toReversed())).toBe(false);
});
