import { describe, expect, test } from "vitest";
import { person } from "../support/people.ts";
import { desk } from "./desk.ts";

describe("an issue", () => {
  test("goes from a draft to members, and to everybody else when its embargo is over", async () => {
    const room = await desk();
    await person(room, "amel");
    await room.reads("amel@example.org");
    await room.reads("reader@example.org", { language: "fr" });
    await room.reader("digest-only@example.org", { newsletter: "off" });
    const call = await room.call({ title: "Cotton and its waste", closes: 30 });
    const id = await room.draft();
    expect((await room.pin(id, { url: `/calls/${call}` })).status).toBe(303);
    expect((await room.schedule(id)).status).toBe(303);
    expect(await room.issue(id)).toMatchObject({ state: "scheduled" });

    await room.at("2026-11-20T07:29:00Z");
    expect(room.mailed()).toEqual({});
    await room.at("2026-11-20T07:30:00Z");
    expect(room.mailed()).toEqual({ "amel@example.org": 1 });
    const mail = room.inbox.newest("amel@example.org");
    expect(mail?.subject).toBe("Winter, and what comes of it");
    expect(mail?.html).toContain("Cotton and its waste");
    expect(mail?.text).toContain("Cotton and its waste");
    expect(mail?.headers?.["List-Id"]).toContain("newsletter.");

    await room.at("2026-12-04T07:29:00Z");
    expect(room.mailed()).toEqual({ "amel@example.org": 1 });
    await room.at("2026-12-04T07:31:00Z");
    expect(room.mailed()).toEqual({ "amel@example.org": 1, "reader@example.org": 1 });
    expect(room.inbox.newest("reader@example.org")?.html).toContain('lang="fr"');
    await room.at("2026-12-05T07:31:00Z");
    expect(Object.values(room.mailed())).toEqual([1, 1]);
    expect(await room.events()).toEqual([
      ...["newsletter.drafted", "newsletter.edited", "newsletter.scheduled"],
      ...["newsletter.released", "newsletter.released"],
    ]);
  });

  test("is nobody's but its editors' until it is released", async () => {
    const room = await desk();
    const id = await room.draft({ title: "Secretdraft" });
    const member = await person(room, "bruno");
    const pages = [
      "/issues",
      "/issues/12",
      "/feeds/issues.atom",
      "/feeds/issues.json",
      "/sitemaps/pages.xml",
    ];
    const leaks: string[] = [];
    for (const path of [
      ...pages,
      "/search?q=Secretdraft",
      `/newsletter/${id}`,
      `/newsletter/${id}/preview`,
    ]) {
      const html = await (await room.visitor().get(path)).text();
      if (/Secretdraft(?!"|<\/title>)/.test(html.replaceAll(/value="[^"]*"/g, ""))) leaks.push(path);
    }
    expect(leaks.filter((path) => !path.startsWith("/search"))).toEqual([]);
    expect((await room.visitor().get(`/newsletter/${id}`)).status).toBe(303);
    expect(member).not.toBe("");
  });

  test("can be held, and is let go", async () => {
    const room = await desk();
    await person(room, "amel");
    await room.reads("amel@example.org");
    const id = await room.draft();
    await room.schedule(id);
    await room.step(id, { act: "hold" });
    await room.at("2026-11-20T08:00:00Z");
    expect(room.mailed()).toEqual({});
    await room.step(id, { act: "letGo" });
    await room.at("2026-11-20T08:01:00Z");
    expect(room.mailed()).toEqual({ "amel@example.org": 1 });
    expect(await room.events()).toContain("newsletter.held");
  });
});
