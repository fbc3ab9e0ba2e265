import { describe, expect, test } from "vitest";
import { demo } from "../../db/seed/demo/index.ts";

const asks = demo.threads.filter((thread) => thread.flavour === "ask");

describe("demo threads", () => {
  test("one has twenty posts, enough for a page of forty kilobytes", () => {
    const long = demo.threads.filter((thread) => thread.replies.length === 19);
    expect(long.map((thread) => thread.key)).toEqual(["do-innovation-vouchers-change-anything"]);
    const bodies = long.flatMap((thread) => [thread.body, ...thread.replies.map((reply) => reply.body)]);
    expect(Buffer.byteLength(bodies.join(""))).toBeGreaterThanOrEqual(14 * 1024);
    expect(Math.min(...bodies.map((body) => body.length))).toBeLessThan(80);
    expect(Math.max(...bodies.map((body) => body.length))).toBeGreaterThan(1_500);
  });

  test("no post is longer than a form would take", () => {
    const bodies = demo.threads.flatMap((thread) => [
      thread.body,
      ...thread.replies.map((reply) => reply.body),
    ]);
    expect(bodies.filter((body) => Buffer.byteLength(body) > 16 * 1024 || body.trim() === "")).toEqual([]);
  });

  test("resolved asks have one accepted answer, other threads none", () => {
    for (const thread of demo.threads) {
      const accepted = thread.replies.filter((reply) => reply.accepted);
      expect(accepted).toHaveLength(thread.state === "resolved" ? 1 : 0);
      expect(thread.state !== "resolved" || thread.flavour === "ask").toBe(true);
    }
    expect(asks.filter((ask) => ask.state === "resolved").length).toBeGreaterThanOrEqual(1);
  });

  test("an ask waits for its first answer", () => {
    expect(asks.filter((ask) => ask.replies.length === 0).map((ask) => ask.author)).toContain("linh");
  });

  test("something is for members only, something waits in the queue, something is flagged", () => {
    expect(demo.threads.filter((thread) => thread.visibility === "members")).not.toEqual([]);
    const waiting = demo.threads.filter((thread) => thread.state === "queued");
    const waitingReplies = demo.threads.flatMap((thread) => thread.replies).filter((reply) => reply.queued);
    const unvouched = demo.people
      .filter((person) => person.vouchedBy === null)
      .map((person) => person.handle);
    expect(new Set([...waiting, ...waitingReplies].map((post) => post.author))).toEqual(new Set(unvouched));
    expect(demo.threads.flatMap((thread) => thread.replies).filter((reply) => reply.flag)).toHaveLength(1);
  });

  test("tables, quotes, lists, code and mentions all occur", () => {
    const prose = demo.threads.flatMap((thread) => [
      thread.body,
      ...thread.replies.map((reply) => reply.body),
    ]);
    const forms = [/^\| *-/m, /^> /m, /^- /m, /^1\. /m, /`\S+`/, /@[a-z]+/, /\*\*/];
    expect(forms.filter((form) => !prose.some((body) => form.test(body)))).toEqual([]);
  });
});
