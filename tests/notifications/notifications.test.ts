import { describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";

type Person = Awaited<ReturnType<typeof signedIn>>;

async function threadBy(hub: TestHub, by: Person, more: Record<string, string> = {}): Promise<string> {
  const id = hub.deps.ids.make();
  const fields = {
    id,
    title: "Vouchers",
    body: "What worked?",
    language: "en",
    visibility: "public",
    flavour: "discussion",
  };
  expect((await by.browser.post("/threads/new", { ...fields, ...more })).status).toBe(303);
  return id;
}

async function replyBy(hub: TestHub, by: Person, thread: string, body = "It worked.") {
  expect(
    (await by.browser.post(`/threads/${thread}/replies`, { id: hub.deps.ids.make(), body })).status,
  ).toBe(303);
  await hub.settle();
}

const told = (hub: TestHub, person: Person) =>
  hub.rows(
    "select kind, times, read_at from notifications where member_id = ? order by kind, read_at is null",
    person.id,
  );

describe("notifications", () => {
  test("tell the author of a thread and those who replied, not whoever speaks", async () => {
    const hub = await testHub();
    const [amel, luca, noor] = [
      await signedIn(hub, "amel"),
      await signedIn(hub, "luca"),
      await signedIn(hub, "noor"),
    ];
    const thread = await threadBy(hub, amel);
    await replyBy(hub, luca, thread);
    await replyBy(hub, noor, thread);
    await replyBy(hub, noor, thread);
    expect(await told(hub, amel)).toEqual([{ kind: "reply", times: 3, read_at: null }]);
    expect(await told(hub, luca)).toEqual([{ kind: "reply", times: 2, read_at: null }]);
    expect(await told(hub, noor)).toEqual([]);
    expect(await amel.browser.page("/notifications")).toContain("3 new replies in");
  });

  test("tell the mentioned once, and nobody who muted the thread", async () => {
    const hub = await testHub();
    const [amel, luca, noor] = [
      await signedIn(hub, "amel"),
      await signedIn(hub, "luca"),
      await signedIn(hub, "noor"),
    ];
    const thread = await threadBy(hub, amel);
    await noor.browser.post(`/threads/${thread}/follow`, { mode: "muted" });
    await replyBy(hub, luca, thread, "@amel and @noor, what do you say? Not you, `@luca`, @luca.");
    expect(await told(hub, amel)).toEqual([{ kind: "mention", times: 1, read_at: null }]);
    expect(await told(hub, noor)).toEqual([]);
    expect(await told(hub, luca)).toEqual([]);
  });

  test("tell whom an opening post names, at once or at its approval, and count many replies in one line", async () => {
    const hub = await testHub();
    const [amel, luca, noor] = [
      await signedIn(hub, "amel"),
      await signedIn(hub, "luca"),
      await signedIn(hub, "noor", { verified: false }),
    ];
    const ginevra = await signedIn(hub, "ginevra", { role: "moderator" });
    const thread = await threadBy(hub, amel, { body: "What do you say, @luca?" });
    for (const body of ["One.", "Two.", "Three."])
      await luca.browser.post(`/threads/${thread}/replies`, { id: hub.deps.ids.make(), body });
    await hub.settle();
    expect(await told(hub, luca)).toEqual([{ kind: "mention", times: 1, read_at: null }]);
    expect(await told(hub, amel)).toEqual([{ kind: "reply", times: 3, read_at: null }]);
    const waiting = await threadBy(hub, noor, { body: "Good day, @amel." });
    await hub.settle();
    expect(await told(hub, amel)).toHaveLength(1);
    await ginevra.browser.post(`/moderation/${waiting}/approve`, { kind: "entry" });
    await hub.settle();
    expect(await told(hub, amel)).toContainEqual({ kind: "mention", times: 1, read_at: null });
  });

  test("once read, the next reply is told anew", async () => {
    const hub = await testHub();
    const [amel, luca] = [await signedIn(hub, "amel"), await signedIn(hub, "luca")];
    const thread = await threadBy(hub, amel);
    await replyBy(hub, luca, thread);
    expect((await amel.browser.post("/notifications")).status).toBe(303);
    await replyBy(hub, luca, thread);
    expect(await told(hub, amel)).toEqual([
      { kind: "reply", times: 1, read_at: hub.clock.now() },
      { kind: "reply", times: 1, read_at: null },
    ]);
  });

  test("are read once the discussion is", async () => {
    const hub = await testHub();
    const [amel, luca] = [await signedIn(hub, "amel"), await signedIn(hub, "luca")];
    const thread = await threadBy(hub, amel);
    await replyBy(hub, luca, thread);
    await amel.browser.page(`/threads/${thread}/vouchers`);
    await expect.poll(() => told(hub, amel)).toEqual([{ kind: "reply", times: 1, read_at: hub.clock.now() }]);
  });

  test("dispatched twice at once tell once", async () => {
    const hub = await testHub();
    const [amel, luca] = [await signedIn(hub, "amel"), await signedIn(hub, "luca")];
    const thread = await threadBy(hub, amel);
    for (let i = 0; i < 5; i++)
      await luca.browser.post(`/threads/${thread}/replies`, { id: hub.deps.ids.make(), body: `Point ${i}` });
    await Promise.all([hub.settle(), hub.settle()]);
    expect(await told(hub, amel)).toEqual([{ kind: "reply", times: 5, read_at: null }]);
  });

  test("an approved first post is told to its author, on the page and by mail in their language", async () => {
    const hub = await testHub();
    const newcomer = await signedIn(hub, "nadia", { verified: false, language: "fr" });
    const moderator = await signedIn(hub, "ginevra", { role: "moderator" });
    const thread = await threadBy(hub, newcomer, { title: "Bonjour" });
    await moderator.browser.post(`/moderation/${thread}/approve`, { kind: "entry" });
    await hub.settle();
    await hub.settle();
    expect(await told(hub, newcomer)).toEqual([{ kind: "approved", times: 1, read_at: null }]);
    const mails = await hub.rows("select recipient, text, html from deliveries");
    expect(mails).toHaveLength(1);
    expect(mails[0]?.recipient).toBe("nadia@example.org");
    expect(mails[0]?.html).toContain('lang="fr"');
    expect(mails[0]?.text).toContain(`/threads/${thread}/bonjour`);
  });

  test("are for members only", async () => {
    const visitor = (await testHub()).visitor();
    expect((await visitor.get("/notifications")).headers.get("Location")).toContain("/sign-in");
    expect((await visitor.post("/notifications")).headers.get("Location")).toContain("/sign-in");
  });
});
