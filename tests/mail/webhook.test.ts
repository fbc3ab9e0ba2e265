import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifiedWebhook } from "../../src/mail/webhook.ts";

const secret = `whsec_${Buffer.from("a secret of the provider's").toString("base64")}`;
const bounce = JSON.stringify({
  type: "email.bounced",
  created_at: "2026-11-23T08:00:00.000Z",
  data: { email_id: "re-1", to: ["ana@example.org"], bounce: { type: "Permanent", subType: "General" } },
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
    mailId: "re-1",
    to: ["ana@example.org"],
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
  expect(verifiedWebhook("[]", signed("[]"), secret)).toMatchObject({ kind: "other", mailId: null, to: [] });
});

test("anything else is refused: a changed body, another secret, an old one, a missing header, no secret", () => {
  const right = signed(bounce);
  const refused = [
    verifiedWebhook(bounce.replace("ana", "bob"), right, secret),
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
