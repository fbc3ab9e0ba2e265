import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { eventTypes, location, reply, someTopics, startThread } from "../support/threads.ts";

let hub: TestHub;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
});

const trips = (answer: Response) =>
  Number(/trips;desc="(\d+)"/.exec(answer.headers.get("Server-Timing") ?? "")?.[1]);

describe("a thread's page", () => {
  test("is at most one round trip for a visitor and two for a member, first and later", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { path, base } = await startThread(browser);
    await reply(browser, base, "One.");
    for (const at of [path, "/threads", "/"]) {
      for (let i = 0; i < 2; i++) {
        expect(trips(await hub.visitor().get(at))).toBeLessThanOrEqual(1);
        expect(trips(await browser.get(at))).toBeLessThanOrEqual(2);
      }
    }
  });

  test("a wrong or missing slug leads to the right one; an unknown thread is not there", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { path, base } = await startThread(browser);
    for (const wrong of [base, `${base}/`, `${base}/something-else`, `${base}/%D8%B4%20x`]) {
      const answer = await hub.visitor().get(wrong);
      expect([301, 302, 404]).toContain(answer.status);
      if (answer.status !== 404) expect(location(answer)).toBe(path);
    }
    expect(location(await hub.visitor().get(base))).toBe(path);
    for (const unknown of [
      "/threads/0000000000000000000a/x",
      "/threads/x/y",
      "/threads/%E0%A4%A/y",
      "/threads/'%22/--",
    ])
      expect((await hub.visitor().get(unknown)).status).toBe(404);
  });

  test("holds twenty posts a page, the opening one among them, and permalinks find the page", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { path, base } = await startThread(browser);
    const ids: string[] = [];
    for (let i = 1; i <= 21; i++) ids.push(await reply(browser, base, `Reply number ${i}.`));
    const first = await hub.visitor().page(path);
    expect(first.match(/<article/g)).toHaveLength(19);
    expect(first).toContain("Reply number 19.");
    expect(first).not.toContain("Reply number 20.");
    const second = await hub.visitor().page(`${path}?page=2`);
    expect(second).toContain("Reply number 20.");
    expect(second).not.toContain("<strong>tried</strong>");
    expect(location(await hub.visitor().get(`/replies/${ids[20]}`))).toBe(`${path}?page=2#r-${ids[20]}`);
    expect((await hub.visitor().get(`${path}?page=3`)).status).toBe(404);
    expect((await hub.visitor().get(`${path}?page=none`)).status).toBe(200);
  });

  test("shows a reply at once to everybody, kept or not", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { path, base } = await startThread(browser);
    const visitor = hub.visitor();
    expect(await visitor.page(path)).toContain("0 replies");
    await reply(browser, base, "Fresh words.");
    expect(await visitor.page(path)).toContain("Fresh words.");
    expect(await browser.page(path)).toContain("Fresh words.");
  });

  test("gives each form an id of its own", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { path } = await startThread(browser);
    const ids = [await browser.field(path, "id"), await browser.field(path, "id")];
    expect(ids[0]).toMatch(/^[0-9a-z]{20}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test("offers its text to quote", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { path, base } = await startThread(browser);
    const id = await reply(browser, base, "First line.\nSecond line.");
    const html = await browser.page(`${path}?parent=${id}&quote=${id}`);
    expect(html).toContain("&gt; First line.\n&gt; Second line.");
    expect(await browser.page(path)).not.toContain("&gt; First line.");
  });
});

describe("members only", () => {
  test("a thread for members is not there for visitors, in no place", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { path } = await startThread(browser, { visibility: "members", title: "Between ourselves" });
    expect((await hub.visitor().get(path)).status).toBe(404);
    for (const list of ["/", "/threads", "/threads?sort=newest"]) {
      expect(await hub.visitor().page(list)).not.toContain("Between ourselves");
      expect(await browser.page(list)).toContain("Between ourselves");
    }
  });
});

describe("asks and marks", () => {
  test("whoever asked accepts an answer and reopens; others may not", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { browser: bruno } = await signedIn(hub, "bruno");
    const { path, base } = await startThread(browser, { flavour: "ask" });
    const id = await reply(bruno, base, "Like this.");
    expect((await bruno.post(`/replies/${id}/accept`)).status).toBe(403);
    expect((await hub.visitor().post(`/replies/${id}/accept`)).status).toBe(303);
    expect(await hub.rows("select resolved_at from threads")).toEqual([{ resolved_at: null }]);
    expect((await browser.post(`/replies/${id}/accept`)).status).toBe(303);
    expect((await browser.post(`/replies/${id}/accept`)).status).toBe(303);
    expect(await hub.visitor().page(path)).toContain("Accepted answer");
    expect(await hub.visitor().page("/threads?status=resolved")).toContain("Vouchers");
    expect((await bruno.post(`${base}/reopen`)).status).toBe(403);
    expect((await browser.post(`${base}/reopen`)).status).toBe(303);
    expect(await hub.rows("select accepted_reply_id, resolved_at from threads")).toEqual([
      { accepted_reply_id: null, resolved_at: null },
    ]);
    expect(await eventTypes(hub)).toEqual([
      "entry.posted",
      "reply.posted",
      "thread.resolved",
      "thread.reopened",
    ]);
  });

  test("a discussion has no accepted answer", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { base } = await startThread(browser);
    const id = await reply(browser, base, "Like this.");
    expect((await browser.post(`/replies/${id}/accept`)).status).toBe(403);
  });

  test("moderators lock and pin; a locked thread takes no reply", async () => {
    const { browser } = await signedIn(hub, "amel");
    const { browser: moderator } = await signedIn(hub, "ginevra", { role: "moderator" });
    const { path, base } = await startThread(browser);
    for (const how of ["lock", "pin"]) {
      expect((await browser.post(`${base}/${how}`)).status).toBe(403);
      expect((await moderator.post(`${base}/${how}`)).status).toBe(303);
      expect((await moderator.post(`${base}/${how}`)).status).toBe(303);
    }
    expect(await hub.visitor().page(path)).toContain("takes no new replies");
    expect((await browser.post(`${base}/replies`, { body: "Too late." })).status).toBe(403);
    expect(await hub.rows("select id from replies")).toEqual([]);
    expect((await moderator.post(`${base}/unlock`)).status).toBe(303);
    await reply(browser, base, "In time.");
    expect(await eventTypes(hub)).toEqual([
      "entry.posted",
      "thread.locked",
      "thread.pinned",
      "thread.unlocked",
      "reply.posted",
    ]);
  });
});

describe("the list", () => {
  test("pages by place, without losing or repeating a thread", async () => {
    const { browser } = await signedIn(hub, "amel");
    for (let i = 0; i < 45; i++) {
      if (i % 3 === 0) hub.clock.advance(1000);
      await browser.post("/threads/new", {
        title: `Thread ${i}.`,
        body: "x",
        language: i % 2 ? "pt-BR" : "en",
        visibility: "public",
      });
    }
    for (const list of ["/threads", "/threads?sort=newest", "/threads?language=pt"]) {
      const seen: string[] = [];
      for (let next: string | undefined = list; next;) {
        const html: string = await hub.visitor().page(next);
        seen.push(...(html.match(/Thread \d+\./g) ?? []));
        next = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(list.includes("pt") ? 22 : 45);
    }
  });

  test("takes any nonsense in its URL", async () => {
    for (const query of [
      "after=x",
      "after=a-1.zz",
      "topic=%00",
      "country=%F0%9F%98%80",
      "sort=sideways",
      "status=__proto__",
      "language=%27--",
    ])
      expect((await hub.visitor().get(`/threads?${query}`)).status).toBe(200);
  });
});
