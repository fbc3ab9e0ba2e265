import { beforeEach, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { deadlineIn, publishCall } from "../support/calls.ts";
import { signedIn } from "../support/people.ts";
import { someTopics, startThread } from "../support/threads.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel");
});

test("an empty hub says what it is, and how to begin", async () => {
  const html = await hub.visitor().page("/");
  expect(html).toContain("A hub of networks that help small firms");
  expect(html).toContain('href="/subscribe"');
  expect(html).toContain('href="/threads/new"');
});

test("the front page shows what is new and what will soon be over, in the reader's language", async () => {
  await startThread(amel.browser, { topics: ["skills"] });
  await publishCall(hub, amel.id, {
    title: "Call Soon",
    deadlines: [deadlineIn(hub, 4)],
    topics: ["skills"],
  });
  await publishCall(hub, amel.id, { title: "Call Over", deadlines: [deadlineIn(hub, -4)] });
  await publishCall(hub, amel.id, {
    title: "Call Unopened",
    deadlines: [deadlineIn(hub, 9)],
    opensAt: hub.clock.now() + 1,
  });
  const html = await hub.visitor().page("/");
  expect(html).toContain("Vouchers for bakeries");
  expect(html).toContain("Call Soon");
  expect(html).not.toContain("Call Over");
  expect(html).not.toContain("Call Unopened");
  const french = await (await hub.visitor().get("/", { "Accept-Language": "fr" })).text();
  expect(french).toContain("Échéances des 30 prochains jours");
  const arabic = await (await hub.visitor().get("/", { "Accept-Language": "ar" })).text();
  expect(arabic).toContain('dir="rtl"');
});

test("a topic's page holds every kind; an unknown topic is not there", async () => {
  await startThread(amel.browser, { topics: ["skills"] });
  await publishCall(hub, amel.id, {
    title: "Call Soon",
    deadlines: [deadlineIn(hub, 4)],
    topics: ["skills"],
  });
  const html = await hub.visitor().page("/topics/skills");
  expect(html).toContain("Vouchers for bakeries");
  expect(html).toContain("Call Soon");
  expect(await hub.visitor().page("/topics/energy")).toContain("Nothing on this topic yet");
  for (const none of ["/topics/none", "/topics/%00", "/topics/__proto__"])
    expect((await hub.visitor().get(none)).status).toBe(404);
});
