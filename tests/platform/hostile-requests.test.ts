import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { reply, someTopics, startThread, vouchers } from "../support/threads.ts";

let hub: TestHub;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
});

const multipart = { "Content-Type": "multipart/form-data; boundary=x" };

test.each(["/threads/new", "/subscribe", "/sign-in", "/preview", "/language"])(
  "a POST to %s that says it is multipart and is not is a bad request",
  async (path) => {
    const amel = await signedIn(hub, "amel");
    expect((await amel.browser.post(path, { title: "x" }, multipart)).status).toBe(400);
  },
);

test.each([
  ["__Host-session", "%ff"],
  ["asked-here", "%E2%80%A8"],
  ["asked-here", "a%0d%0aX:y"],
  ["notice", "%ff.%ff"],
  ["language", "%ff"],
  ["zone", "%00"],
])("a cookie %s that holds %s is as good as none", async (name, value) => {
  const browser = hub.visitor();
  browser.setCookie(name, value);
  expect((await browser.get("/threads")).status).toBe(200);
  expect((await browser.post("/sign-in", { email: "amel@example.org" })).status).toBe(303);
});

test("a browser's own secret never puts attributes into our cookie", async () => {
  const browser = hub.visitor();
  browser.setCookie("asked-here", "abcdefghijklmnopqrst%3B%20Domain%3Dexample.org");
  const answer = await browser.post("/sign-in", { email: "amel@example.org" });
  expect(answer.headers.getSetCookie().join()).not.toContain("Domain");
});

describe("an id that somebody else's post has", () => {
  test("is no id for a thread or a reply of another kind, so that versions and flags never meet", async () => {
    const amel = await signedIn(hub, "amel");
    const bruno = await signedIn(hub, "bruno");
    const thread = await startThread(amel.browser);
    const id = (await reply(amel.browser, thread.base, "Only here.")).split("#")[0] ?? "";
    const asThread = await bruno.browser.post("/threads/new", { ...vouchers, id });
    expect(asThread.status).toBe(409);
    expect(await asThread.text()).toContain(vouchers.body);
    const asReply = await bruno.browser.post(`${thread.base}/replies`, { id: thread.id, body: "Mine." });
    expect(asReply.status).toBe(409);
    expect(await hub.rows("select id from entries")).toHaveLength(1);
    expect(await hub.rows("select id from replies")).toHaveLength(1);
  });
});

test("whoever writes too much at once is told when to go on, and keeps what was typed", async () => {
  const busy = await testHub({ env: { RATE_LIMITS: "on" } });
  await someTopics(busy);
  const amel = await signedIn(busy, "amel");
  const thread = await startThread(amel.browser);
  const post = () => amel.browser.post(`${thread.base}/replies`, { body: "Long **thoughts**." });
  for (let i = 0; i < 60; i++) expect((await post()).status).toBe(303);
  const last = await post();
  expect(last.status).toBe(429);
  expect(Number(last.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await last.text()).toContain("Long **thoughts**.");
});
