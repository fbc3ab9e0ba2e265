import { describe, expect, test } from "vitest";
import { emailHashOf, tokenFor } from "../../src/subscriptions/token.ts";
import { testHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { placesOf } from "../support/places-of.ts";
import type { Visitor } from "../support/visitor.ts";

/* A member takes everything along, and is erased; what they published stays, under nobody's name. */

const email = "zubayda@example.org";

/** Zubayda, who asked, answered, was mentioned, follows, wrote a message, and reads the digest; and Noor, who talks to her. */
async function twoTalking() {
  const hub = await testHub();
  const zubayda = await signedIn(hub, "zubayda", { organisation: "chamber" });
  const noor = await signedIn(hub, "noor", { organisation: "agency" });
  const asked = await zubayda.browser.post("/threads/new", {
    ...{ title: "Which energy audit", body: "Who has done **one**?", language: "en" },
  });
  const thread = asked.headers.get("Location") ?? "";
  const id = thread.split("/")[2] ?? "";
  await noor.browser.post(`/threads/${id}/replies`, { body: "We have. Ask @zubayda how it went." });
  await hub.settle();
  await zubayda.browser.post(`/threads/${id}/replies`, { body: "It went well." });
  await zubayda.browser.post("/settings", {
    name: "Zubayda",
    about: "I audit, says zubayda.",
    zone: "Africa/Tunis",
    language: "en",
    replies: "on",
  });
  await zubayda.browser.post("/subscribe", { email });
  const [row] = await hub.rows("select id from subscriptions");
  await zubayda.browser.post(
    `/subscription/${tokenFor(hub.config.secret, "confirm", String(row?.["id"]))}/confirm`,
  );
  await hub.visitor().post("/sign-in", { email });
  await hub.settle();
  return { hub, zubayda, noor, thread, id };
}

const erase = (browser: Visitor, handle: string) => browser.post("/settings/erase", { handle });

describe("a member", () => {
  test("finds on the settings page how to take everything along and how to be erased", async () => {
    const { zubayda, hub } = await twoTalking();
    const page = await zubayda.browser.page("/settings");
    for (const path of ["/settings/export", "/settings/erase"]) expect(page).toContain(`href="${path}"`);
    const everything = await (await zubayda.browser.get("/settings/export")).text();
    for (const part of [email, "Who has done **one**?", "It went well.", "confirm-subscription", "sign-in"])
      expect(everything).toContain(part);
    expect(everything).not.toMatch(/id_?hash|token_?hash/i);
    expect((await hub.visitor().get("/settings/erase")).headers.get("Location")).toMatch(/^\/sign-in/);
    expect((await erase(hub.visitor(), "zubayda")).headers.get("Location")).toMatch(/^\/sign-in/);
  });

  test("is erased only by typing the handle", async () => {
    const { zubayda, hub } = await twoTalking();
    const page = await zubayda.browser.page("/settings/erase");
    expect(page).toContain("type zubayda here");
    const wrong = await erase(zubayda.browser, "noor");
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("This is not your handle");
    expect(await hub.rows("select id from members where handle = 'zubayda'")).toHaveLength(1);
  });

  test("leaves, once erased, no address, name or handle of theirs in any table, but for what others wrote", async () => {
    const { hub, zubayda, noor, thread } = await twoTalking();
    expect(await hub.visitor().page(thread)).toContain('href="/members/zubayda"');
    const answer = await erase(zubayda.browser, "@Zubayda");
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/"]);
    await hub.settle();
    expect(await placesOf(hub, email)).toEqual([]);
    expect(await placesOf(hub, "zubayda")).toEqual([
      ...["replies.html", "replies.markdown", "search_vocabulary.word", "search_words_data.block"],
    ]);
    const page = await hub.visitor().page(thread);
    expect(page).toContain("Former member");
    expect(page).toContain("Ask @zubayda how it went.");
    expect(page).toContain("It went well.");
    expect(page).not.toMatch(/members\/(~|zubayda)/);
    expect(await noor.browser.page(thread)).toContain("Former member");
    const arabic = hub.visitor();
    arabic.setCookie("language", "ar");
    expect(await arabic.page(thread)).toContain("عضو سابق");
    for (const path of ["/threads", "/search?q=audit", "/feeds/threads.atom", "/organisations/chamber"])
      expect([path, (await hub.visitor().page(path)).toLowerCase().includes("zubayda")]).toEqual([
        path,
        false,
      ]);
    expect((await zubayda.browser.get("/settings")).headers.get("Location")).toMatch(/^\/sign-in/);
    expect((await hub.visitor().get("/members/zubayda")).status).toBe(404);
    expect((await hub.visitor().get(`/members/~${zubayda.id}`)).status).toBe(404);
    expect(await hub.rows("select email_hash, reason from suppressions")).toEqual([
      { email_hash: emailHashOf(hub.config.secret, email), reason: "erased" },
    ]);
    const told = await hub.rows("select entry from events where type = 'member.erased' order by seq");
    expect(told).toHaveLength(2);
  });

  test("who reads nothing by mail leaves no fingerprint either, and may join anew with the same address and handle", async () => {
    const hub = await testHub();
    const { browser } = await signedIn(hub, "amel");
    await erase(browser, "amel");
    expect(await hub.rows("select reason from suppressions")).toEqual([]);
    await signedIn(hub, "amel");
    expect((await hub.visitor().get("/members/amel")).status).toBe(200);
  });

  test("what waits in the queue goes, too, and what they were to be told is not sent", async () => {
    const hub = await testHub();
    const { browser } = await signedIn(hub, "amel", { verified: false });
    await browser.post("/threads/new", { title: "A first post", body: "Hello.", language: "en" });
    expect(await hub.rows("select state from entries")).toEqual([{ state: "queued" }]);
    await hub.visitor().post("/sign-in", { email: "amel@example.org" });
    await erase(browser, "amel");
    expect(await hub.rows("select state from entries")).toEqual([{ state: "deleted" }]);
    expect(await hub.rows("select state, recipient from deliveries")).toEqual([
      { state: "skipped", recipient: "" },
    ]);
  });

  test("who is the only admin is told to make somebody else admin first", async () => {
    const hub = await testHub();
    const { browser } = await signedIn(hub, "amel", { role: "admin" });
    const answer = await erase(browser, "amel");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("the only admin");
    await signedIn(hub, "noor", { role: "admin" });
    expect((await erase(browser, "amel")).status).toBe(303);
  });
});
