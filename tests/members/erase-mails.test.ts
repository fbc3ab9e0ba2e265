import { expect, test } from "vitest";
import { commit } from "../../src/platform/db/commit.ts";
import { queueMail } from "../../src/mail/queue-mail.ts";
import { testHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";

/* Names are words, too: what others are still to be told must not go with somebody who is called like one. */

test("of the mails that wait, an erasure stops those the person caused, and none that says their name by chance", async () => {
  const hub = await testHub();
  const al = await signedIn(hub, "al");
  const noor = await signedIn(hub, "noor");
  await al.browser.post("/settings", {
    ...{ name: "Al", about: "", zone: "UTC", language: "en", replies: "on" },
    messages: "on",
  });
  const asked = await noor.browser.post("/threads/new", { title: "Audits", body: "Who?", language: "en" });
  const thread = (asked.headers.get("Location") ?? "").split("/")[2] ?? "";
  await al.browser.post(`/threads/${thread}/replies`, { body: "We did." });
  const [reply] = await hub.rows("select id from replies");
  const mail = (id: string, text: string) =>
    queueMail({
      ...{ id, kind: "reply" as const, to: "noor@example.org", now: hub.clock.now() },
      letter: { subject: "Re: Audits", html: "", text },
    });
  const changes = [
    mail(`${String(reply?.["id"])}-${noor.id}`, "Al: We did."),
    mail("other-mail", "Also: Albania did."),
    mail("gone-mail", "Also gone: Albania did."),
  ];
  await commit(hub.db, { changes, events: [] });
  await hub.db.batch(
    [{ sql: "update deliveries set state = 'accepted' where id = 'gone-mail'", args: [] }],
    "write",
  );
  expect((await al.browser.post("/settings/erase", { handle: "al" })).status).toBe(303);
  expect(await hub.rows("select text, state from deliveries where kind = 'reply' order by text")).toEqual([
    { text: "", state: "skipped" },
    { text: "Also gone: Albania did.", state: "accepted" },
    { text: "Also: Albania did.", state: "pending" },
  ]);
});
