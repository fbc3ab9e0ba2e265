import { expect, test } from "vitest";
import { queueMail } from "../../src/mail/queue-mail.ts";
import { sendMail } from "../../src/mail/send-mail.ts";
import { testHub } from "../support/app.ts";

const mail = (to: string) => ({
  to,
  subject: `To ${to}`,
  html: "<p>Hello</p>",
  text: "Hello",
  headers: { "X-A": "b" },
});

async function json(
  hub: Awaited<ReturnType<typeof testHub>>,
  query = "",
  headers: Record<string, string> = {},
) {
  const response = await hub.app.fetch(new Request(`${hub.config.baseUrl}/outbox.json${query}`, { headers }));
  return response.ok ? ((await response.json()) as Record<string, unknown>[]) : response.status;
}

test("a batch is kept in its order with an id for each mail, and kept once however often it is sent", async () => {
  const hub = await testHub();
  const batch = { key: "k", mails: [mail("ana@example.org"), mail("bo@example.org")] };
  const outcome = await hub.deps.mailer.send(batch);
  expect(outcome).toMatchObject({ kind: "accepted", ids: ["k-0", "k-1"] });
  expect(await hub.deps.mailer.send(batch)).toEqual(outcome);
  expect(await json(hub)).toHaveLength(2);
  expect(await json(hub, "?to=bo@example.org")).toEqual([
    { id: "k-1", ...mail("bo@example.org"), at: "2026-11-23T08:00:00.000Z" },
  ]);
});

test("newest first, and each mail readable at a place of its own where no script of it runs", async () => {
  const hub = await testHub();
  for (const key of ["first", "second"]) {
    await hub.deps.mailer.send({ key, mails: [mail("ana@example.org")] });
    hub.clock.advance(1000);
  }
  const kept = await json(hub, "?to=ana@example.org");
  expect(Array.isArray(kept) && kept.map(({ id }) => id)).toEqual(["second-0", "first-0"]);
  const shown = await hub.app.fetch(new Request(`${hub.config.baseUrl}/outbox/second-0`));
  expect(await shown.text()).toBe("<p>Hello</p>");
  expect(shown.headers.get("content-security-policy")).toContain("sandbox");
});

test("whoever comes through a proxy finds no outbox", async () => {
  const hub = await testHub();
  expect(await json(hub, "", { "X-Forwarded-For": "203.0.113.9" })).toBe(404);
});

test("a sign-in mail stays readable in the outbox after its delivery was blanked", async () => {
  const hub = await testHub();
  const letter = { subject: "Sign in", html: "<p>link</p>", text: "link" };
  const now = hub.clock.now();
  await hub.db.batch([queueMail({ id: "m1", kind: "sign-in", to: "ana@example.org", letter, now })], "write");
  await sendMail(hub.deps);
  expect(await json(hub)).toMatchObject([{ text: "link", to: "ana@example.org" }]);
  expect(await hub.rows("select text from deliveries")).toEqual([{ text: "" }]);
});
