import { beforeEach, expect, inject, test } from "vitest";
import { assemble, renderShell } from "../../emails/digest/index.ts";
import { createResendMailer } from "../../src/mail/resend.ts";
import { verifiedWebhook } from "../../src/mail/webhook.ts";
import { fullSections, house, personal } from "../emails/people.ts";

const url = inject("resendUrl");
const mailer = createResendMailer({
  apiKey: "re_test",
  from: "Hub <hub@example.org>",
  baseUrl: url,
  timeoutMs: 300,
});
const faults = (to: object) => fetch(`${url}/_faults`, { method: "POST", body: JSON.stringify(to) });
const accepted = async () =>
  (await (await fetch(`${url}/_accepted`)).json()) as { addresses: Record<string, number> };

beforeEach(async () => {
  await faults({});
  await fetch(`${url}/_reset`, { method: "POST", body: "" });
});

const digest = (to: string) => {
  const shell = renderShell({ ...house, language: "ar" });
  return { to, ...assemble(shell, fullSections("ar"), personal) };
};

test("on workerd, one mail and a batch are sent and accepted", async () => {
  expect(await mailer.send({ key: "one", mails: [digest("ana@example.org")] })).toMatchObject({
    kind: "accepted",
  });
  const mails = ["bo@example.org", "cy@example.org"].map(digest);
  expect(await mailer.send({ key: "two", mails })).toMatchObject({
    kind: "accepted",
    ids: [expect.stringMatching(/stub-/), expect.stringMatching(/stub-/)],
  });
  expect((await accepted()).addresses).toEqual({
    "ana@example.org": 1,
    "bo@example.org": 1,
    "cy@example.org": 1,
  });
});

test("on workerd, a lost answer and no answer are ambiguous, and the same key delivers once", async () => {
  const batch = { key: "lost", mails: [digest("ana@example.org")] };
  await faults({ lost: 1 });
  expect(await mailer.send(batch)).toMatchObject({ kind: "ambiguous" });
  await faults({ hang: 1 });
  expect(await mailer.send(batch)).toMatchObject({ kind: "ambiguous" });
  await faults({});
  expect(await mailer.send(batch)).toMatchObject({ kind: "accepted" });
  expect((await accepted()).addresses).toEqual({ "ana@example.org": 1 });
});

test("on workerd, a webhook without the right signature is refused", () => {
  const headers = { id: "msg_1", timestamp: "1763884800", signature: "v1,AAAA" };
  expect(verifiedWebhook("{}", headers, "whsec_AAAA")).toBeUndefined();
});
