import { beforeEach, describe, expect, test } from "vitest";
import { subscriptions } from "../../db/schema/index.ts";
import { insert } from "../../src/platform/db/write.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { location, reply, someTopics, startThread } from "../support/threads.ts";
import type { Visitor } from "../support/visitor.ts";

let hub: TestHub;
let amel: Visitor;
let bruno: Visitor;
let thread: { id: string; path: string; base: string };

beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = (await signedIn(hub, "amel", { organisation: "Chamber of Sfax" })).browser;
  bruno = (await signedIn(hub, "bruno")).browser;
  thread = await startThread(amel, { topics: ["skills"] });
});

const mails = () =>
  hub.rows("select kind, recipient, subject, html, text, headers from deliveries order by id");
const copies = async () => (await mails()).filter(({ kind }) => kind === "thread-copy");

describe("a member", () => {
  test("has the whole discussion sent as plain text, in the conversation of its other mails", async () => {
    const first = await reply(
      bruno,
      thread.base,
      "We did:\n\n> cheap bread\n\nand [wrote it down](https://example.org/x).",
    );
    await reply(amel, thread.base, "Thank you.", { parent: first });
    const answer = await bruno.post(`${thread.base}/copy`);
    expect([answer.status, location(answer)]).toEqual([303, thread.path]);
    expect(await bruno.page(thread.path)).toContain("on its way to your address");
    const [mail, ...others] = await copies();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      recipient: "bruno@example.org",
      subject: "Vouchers for bakeries",
      html: "",
    });
    const said = String(mail?.text);
    expect(said).toContain("3 posts, as of 23 Nov 2026, 08:00 (UTC)");
    expect(said).toContain("Amel (Chamber of Sfax) · 23 Nov 2026, 08:00 (UTC)");
    expect(said).toContain("\n> cheap bread\n");
    expect(said).toContain("wrote it down (https://example.org/x)");
    expect(said).toContain("· in reply to Bruno");
    expect(said).toContain(`/replies/${first}`);
    expect(said.split("\n").filter((line) => line.length > 76 && !line.includes("http"))).toEqual([]);
    expect(JSON.parse(String(mail?.headers))).toMatchObject({
      "In-Reply-To": `<${thread.id}@localhost>`,
      References: `<${thread.id}@localhost>`,
      "Auto-Submitted": "auto-generated",
    });
    expect(await hub.rows("select type, entry from events where type = 'thread.copy-requested'")).toEqual([
      { type: "thread.copy-requested", entry: null },
    ]);
  });

  test("has what is for members, and nothing that was taken away", async () => {
    const hidden = await startThread(amel, { title: "Among us", visibility: "members", topics: ["skills"] });
    const gone = await reply(bruno, hidden.base, "Taken back");
    await bruno.post(`/replies/${gone}/delete`);
    expect((await bruno.post(`${hidden.base}/copy`)).status).toBe(303);
    const [mail] = await copies();
    expect(mail?.subject).toBe("Among us");
    expect(mail?.text).not.toContain("Taken back");
  });

  test("is told what a long discussion leaves out", async () => {
    for (let n = 1; n <= 12; n++) await reply(bruno, thread.base, `Reply ${n}. ${"word ".repeat(1900)}`);
    await bruno.post(`${thread.base}/copy`);
    const said = String((await copies())[0]?.text);
    expect(said).toMatch(/6 earlier replies are left out; they are at the address above/);
    expect(said).toContain("13 posts");
    expect(said).toContain("Reply 12.");
    expect(said).not.toContain("Reply 6.");
    expect(said.length).toBeLessThan(100_000);
  });

  test("asks six times an hour at most", async () => {
    hub = await testHub({ env: { RATE_LIMITS: "on" } });
    await someTopics(hub);
    const { browser } = await signedIn(hub, "amel");
    const own = await startThread(browser, { topics: ["skills"] });
    const statuses = [];
    for (let n = 0; n < 7; n++) statuses.push((await browser.post(`${own.base}/copy`)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429]);
    expect(await copies()).toHaveLength(6);
  });
});

describe("a visitor", () => {
  const ask = (email: string) => hub.visitor().post(`${thread.base}/copy`, { email });

  test("with a confirmed subscription has it sent; the answer tells nobody who is known", async () => {
    await subscribed("zahra@example.org", "active");
    await subscribed("omar@example.org", "requested");
    const answers = [];
    for (const email of [
      "Zahra@example.org",
      "omar@example.org",
      "stranger@example.org",
      "bruno@example.org",
    ])
      answers.push(await ask(email));
    const seen = answers.map((answer) => [answer.status, location(answer), answer.headers.getSetCookie()]);
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([
      "zahra@example.org",
      "bruno@example.org",
    ]);
  });

  test("finds a form, without script too, and keeps what was typed wrong", async () => {
    const visitor = hub.visitor();
    expect(await visitor.page(thread.path)).toContain(`href="${thread.base}/copy"`);
    expect(await visitor.page(`${thread.base}/copy`)).toContain('name="email"');
    const answer = await visitor.post(`${thread.base}/copy`, { email: "not an address" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="not an address"');
  });

  test("gets nothing of what is for members", async () => {
    await subscribed("zahra@example.org", "active");
    thread = await startThread(amel, { title: "Among us", visibility: "members", topics: ["skills"] });
    expect((await ask("zahra@example.org")).status).toBe(404);
    expect((await hub.visitor().get(`${thread.base}/copy`)).status).toBe(404);
    expect(await mails()).toEqual([]);
  });
});

async function subscribed(email: string, state: "active" | "requested") {
  const now = hub.clock.now();
  const row = {
    id: hub.deps.ids.make(),
    email,
    emailHash: email,
    language: "en",
    state,
    stateAt: now,
    createdAt: now,
    discussions: "daily",
    methodologies: "off",
    calls: "off",
    hour: 7,
    weekday: "MON",
    zone: "UTC",
    format: "text",
    confirmedAt: state === "active" ? now : null,
    origin: "live",
  } as const;
  await hub.db.batch([insert(subscriptions, row)], "write");
}
