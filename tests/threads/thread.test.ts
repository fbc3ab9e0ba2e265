import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import type { Visitor } from "../support/visitor.ts";
import { someTopics } from "../entries/topics.ts";

let hub: TestHub;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
});

const thread = {
  title: "Vouchers for bakeries",
  body: "Who has **tried** them?",
  language: "en",
  visibility: "public",
};

/** Posts a thread and answers its path. */
async function started(browser: Visitor, fields: Record<string, string | string[]> = {}): Promise<string> {
  const id = await browser.field("/threads/new", "id");
  const answer = await browser.post("/threads/new", { id, ...thread, ...fields });
  expect(answer.status).toBe(303);
  return answer.headers.get("Location") ?? "";
}

describe("starting a thread", () => {
  test("a verified member publishes at once: page, rows and event", async () => {
    const { browser, id } = await signedIn(hub, "amel");
    const path = await started(browser, { topics: ["innovation", "skills"], countries: ["TN", "IT"] });
    const html = await hub.visitor().page(path);
    expect(html).toContain("Vouchers for bakeries");
    expect(html).toContain("<strong>tried</strong>");
    const [row] = await hub.rows("select state, reply_count, author_id, topics from entries");
    expect(row).toMatchObject({
      state: "published",
      reply_count: 0,
      author_id: id,
      topics: '["innovation","skills"]',
    });
    expect(await hub.rows("select type, actor from events where type like 'entry.%'")).toEqual([
      { type: "entry.posted", actor: id },
    ]);
    expect(await hub.visitor().page("/threads")).toContain("Vouchers for bakeries");
  });

  test("a visitor is sent to sign in", async () => {
    const answer = await hub.visitor().post("/threads/new", thread);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toContain("/sign-in");
    expect(await hub.rows("select id from entries")).toEqual([]);
  });
});

test("a visitor's thread is one round trip, a member's two", async () => {
  const { browser } = await signedIn(hub, "amel");
  const path = await started(browser);
  const trips = (answer: Response) =>
    /trips;desc="(\d+)"/.exec(answer.headers.get("Server-Timing") ?? "")?.[1];
  expect(trips(await hub.visitor().get(path))).toBe("1");
  expect(trips(await browser.get(path))).toBe("2");
  expect(trips(await hub.visitor().get("/threads"))).toBe("1");
  expect(trips(await browser.get("/threads"))).toBe("2");
});

test("replies appear in order and count", async () => {
  const { browser } = await signedIn(hub, "amel");
  const { browser: bruno, id: brunoId } = await signedIn(hub, "bruno");
  const path = await started(browser);
  const answer = await bruno.post(`${path.split("/").slice(0, 3).join("/")}/replies`, {
    body: "We have, @amel.",
  });
  expect(answer.status).toBe(303);
  const where = await bruno.get(answer.headers.get("Location") ?? "");
  expect(where.status).toBe(303);
  expect(where.headers.get("Location")).toMatch(/#r-/);
  expect(await hub.visitor().page(path)).toContain("We have,");
  expect(await hub.rows("select reply_count, participant_count, last_voice_id from entries")).toEqual([
    { reply_count: 1, participant_count: 2, last_voice_id: brunoId },
  ]);
  expect(await hub.rows("select data from events where type = 'reply.posted'")).toMatchObject([
    { data: expect.stringContaining('"position":1') },
  ]);
});
