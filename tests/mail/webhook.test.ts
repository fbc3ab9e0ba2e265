import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifiedWebhook } from "../../src/mail/webhook.ts";

const secret = `whsec_${Buffer.from("a secret of the provider's").toString("base64")}`;
const bounce = JSON.stringify({
  type: "email.bounced",
  created_at: "2026-11-23T08:00:00.000Z",
  data: {
    ...{
      email_id: "re-1",
      created_at: "2026-11-23T07:59:59.000Z",
      from: "Hub <hub@example.org>",
      subject: "Hello",
    },
    ...{ to: ["Ana <Ana@Example.org>"], bounce: { type: "Permanent", subType: "General" } },
  },
});

// The signature scheme: https://docs.svix.com/receiving/verifying-payloads/how-manual
function signed(body: string, { id = "msg_1", at = Math.floor(Date.now() / 1000), key = secret } = {}) {
  const bytes = Buffer.from(key.slice("whsec_".length), "base64");
  const signature = `v1,${createHmac("sha256", bytes).update(`${id}.${at}.${body}`).digest("base64")}`;
  return { id, timestamp: String(at), signature };
}

test("a webhook with the right signature tells what happened to which address", () => {
  expect(verifiedWebhook(bounce, signed(bounce), secret)).toEqual({
    id: "msg_1",
    kind: "bounced",
    at: Date.parse("2026-11-23T08:00:00.000Z"),
    ref: null,
    mail: {
      ...{ id: "re-1", from: "Hub <hub@example.org>", subject: "Hello" },
      at: Date.parse("2026-11-23T07:59:59.000Z"),
    },
    to: ["ana@example.org"],
    ends: "bounce",
  });
});

test("the name of a mail comes back among its tags, as an object or as a list; anything else is none", () => {
  const withTags = (tags: unknown) => {
    const body = JSON.stringify({
      type: "email.delivered",
      data: { email_id: "re-1", to: ["a@b.example"], tags },
    });
    return verifiedWebhook(body, signed(body), secret)?.ref;
  };
  expect(withTags({ ref: "0abc" })).toBe("0abc");
  expect(
    withTags([
      { name: "x", value: "y" },
      { name: "ref", value: "m_0abc-1" },
    ]),
  ).toBe("m_0abc-1");
  for (const odd of [
    undefined,
    null,
    {},
    [],
    [null],
    { ref: 7 },
    { ref: "a b" },
    { ref: "x".repeat(200) },
    "ref",
  ])
    expect(withTags(odd)).toBe(null);
});

test("a bounce that may pass is a soft one", () => {
  const body = (type?: string) =>
    JSON.stringify({ type: "email.bounced", data: { to: "a@b.example", bounce: { type } } });
  const kind = (type?: string) => verifiedWebhook(body(type), signed(body(type)), secret)?.kind;
  expect([kind("Permanent"), kind("Transient"), kind("Undetermined"), kind()]).toEqual([
    "bounced",
    "soft",
    "soft",
    "soft",
  ]);
});

test("kinds the hub has no use for are still verified", () => {
  const opened = JSON.stringify({ type: "email.opened", data: { email_id: "re-1", to: "ana@example.org" } });
  expect(verifiedWebhook(opened, signed(opened), secret)).toMatchObject({
    kind: "other",
    to: ["ana@example.org"],
  });
  expect(verifiedWebhook("[]", signed("[]"), secret)).toMatchObject({ kind: "other", to: [], ends: null });
});

test.each([
  ["email.sent", {}, "sent", null],
  ["email.delivery_delayed", {}, "delayed", null],
  ["email.delivered", {}, "delivered", null],
  ["email.failed", { failed: { reason: "reached_daily_quota" } }, "failed", null],
  ["email.bounced", { bounce: { type: "Transient", subType: "MailboxFull" } }, "soft", null],
  ["email.bounced", { bounce: { type: "Undetermined", subType: "Undetermined" } }, "soft", null],
  ["email.bounced", { bounce: { type: "Permanent", subType: "NoEmail" } }, "bounced", "bounce"],
  ["email.bounced", { bounce: { type: "Permanent", subType: "Suppressed" } }, "failed", "bounce"],
  ["email.suppressed", { suppressed: { type: "OnAccountSuppressionList" } }, "failed", "bounce"],
  ["email.complained", {}, "complained", "complaint"],
  ["email.opened", {}, "other", null],
  ["email.clicked", { click: { link: "https://example.org" } }, "other", null],
  ["email.scheduled", {}, "other", null],
  [
    "suppression.added",
    { to: undefined, email: "ana@example.org", origin: "complaint" },
    "other",
    "complaint",
  ],
  ["suppression.added", { to: undefined, email: "ana@example.org", origin: "manual" }, "other", "bounce"],
  ["suppression.removed", { to: undefined, email: "ana@example.org", origin: "bounce" }, "other", null],
])("%s %o means %s, and that the address is at its end: %s", (type, data, kind, ends) => {
  const body = JSON.stringify({ type, data: { email_id: "re-1", to: ["ana@example.org"], ...data } });
  expect(verifiedWebhook(body, signed(body), secret)).toMatchObject({ kind, ends, to: ["ana@example.org"] });
});

test("a digest's Message-ID is its name where its tags were lost; a provider's own is none", () => {
  const ref = (messageId: unknown) => {
    const body = JSON.stringify({ type: "email.sent", data: { to: ["a@b.example"], message_id: messageId } });
    return verifiedWebhook(body, signed(body), secret)?.ref;
  };
  expect(ref(`<${"0abc".padEnd(22, "x")}@hub.example.org>`)).toBe("0abc".padEnd(22, "x"));
  for (const other of [
    "<111-222-333@email.example.com>",
    "<0100019d-x@eu-west-1.amazonses.com>",
    "",
    7,
    undefined,
  ])
    expect(ref(other)).toBe(null);
});

test("while the secret is being changed the provider signs with both, and either will do", () => {
  const [old, changed] = ["before", "after"].map((key) => `whsec_${Buffer.from(key).toString("base64")}`);
  const both = ["before", "after"]
    .map((key) => signed(bounce, { key: `whsec_${Buffer.from(key).toString("base64")}` }).signature)
    .join(" ");
  for (const one of [old, changed])
    expect(
      verifiedWebhook(bounce, { ...signed(bounce), signature: `v1a,AAAA ${both}` }, one ?? ""),
    ).toMatchObject({
      kind: "bounced",
    });
});

test("clocks may differ by five minutes, either way", () => {
  const now = Math.floor(Date.now() / 1000);
  const kind = (at: number) => verifiedWebhook(bounce, signed(bounce, { at }), secret)?.kind;
  expect([now - 290, now + 290].map(kind)).toEqual(["bounced", "bounced"]);
  expect([now - 310, now + 310].map(kind)).toEqual([undefined, undefined]);
});

test("anything else is refused: a changed body, another secret, an old one, a missing header, no secret", () => {
  const right = signed(bounce);
  const refused = [
    verifiedWebhook(bounce.replace("Ana@", "Bob@"), right, secret),
    verifiedWebhook(JSON.stringify(JSON.parse(bounce), null, 1), right, secret),
    verifiedWebhook(
      bounce,
      signed(bounce, { key: `whsec_${Buffer.from("other").toString("base64")}` }),
      secret,
    ),
    verifiedWebhook(bounce, signed(bounce, { at: Math.floor(Date.now() / 1000) - 301 }), secret),
    verifiedWebhook(bounce, { ...right, id: "msg_2" }, secret),
    verifiedWebhook(bounce, { ...right, signature: undefined }, secret),
    verifiedWebhook(bounce, { ...right, signature: "v1,AAAA" }, secret),
    verifiedWebhook(bounce, right, ""),
    verifiedWebhook(bounce, right, "whsec_"),
  ];
  expect(refused).toEqual(refused.map(() => undefined));
});
