import { describe, expect, test } from "vitest";
import { person } from "../support/people.ts";
import { desk } from "./desk.ts";

const marked = "Read **all** of [the calls](/calls):\n\n- one\n- two";

describe("what an editor writes for an item", () => {
  test("is Markdown in the mail, in its text, in the archive and in feeds", async () => {
    const room = await desk();
    await person(room, "amel");
    await room.reads("amel@example.org");
    const id = await room.draft();
    await room.pin(id, { title: "By hand", text: marked, section: "life" });
    expect(await room.editor.browser.page(`/newsletter/${id}`)).toContain("<strong>all</strong>");
    await room.schedule(id);
    await room.at("2026-11-20T07:30:00Z");
    await room.at("2026-12-04T07:31:00Z");
    const mail = room.inbox.newest("amel@example.org");
    expect(mail?.html).toContain("<strong>all</strong>");
    expect(mail?.html).toContain(`href="${room.config.baseUrl}/calls"`);
    expect(mail?.text).toContain(`the calls (${room.config.baseUrl}/calls)`);
    expect(mail?.text).not.toContain("**");
    const page = await room.visitor().page("/issues/12");
    expect(page).toContain("<strong>all</strong>");
    expect(page).toMatch(/<li dir="auto">one<\/li>/);
    for (const feed of ["atom", "json"])
      expect(await room.visitor().page(`/feeds/issues.${feed}`)).toMatch(/(<|&lt;)strong(>|&gt;)all/);
  });

  test("stands for an entry's own summary, and does nothing that a post could not", async () => {
    const room = await desk();
    const call = await room.call({ title: "Cotton", closes: 40 });
    const id = await room.draft();
    await room.pin(id, { url: `/calls/${call}`, text: "In *our* words <script>alert(1)</script>" });
    const mail = await room.editor.browser.page(`/newsletter/${id}/mail`);
    expect(mail).toContain("<em>our</em>");
    expect(mail).not.toContain("<script");
    expect(mail).not.toContain("About Cotton");
  });

  test("is shown before it is added, and again as it was typed", async () => {
    const room = await desk();
    const id = await room.draft();
    const item = { act: "add", item: room.deps.ids.make(), section: "life", title: "By hand", text: marked };
    const answer = await room.editor.browser.post(`/newsletter/${id}/items`, { ...item, preview: "1" });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain("<strong>all</strong>");
    expect(html).toContain("Read **all** of");
    expect(JSON.parse(String((await room.issue(id)).items))).toEqual([]);
  });

  test("stays plain in issues that were released before", async () => {
    const room = await desk();
    const id = await room.draft();
    await room.pin(id, { title: "By hand", text: "x", section: "life" });
    await room.schedule(id);
    await room.at("2026-11-20T07:30:00Z");
    await room.at("2026-12-04T07:31:00Z");
    const old = { section: "life", title: "By hand", text: "2 *and* 2", url: "", language: "en" };
    await room.db.batch(
      [
        {
          sql: "update newsletter_issues set frozen = json_set(frozen, '$.items', json(?)) where id = ?",
          args: [JSON.stringify([old]), id],
        },
      ],
      "write",
    );
    expect(await room.visitor().page("/issues/12")).toContain("2 *and* 2");
    expect(await room.editor.browser.page(`/newsletter/${id}/mail`)).toContain("2 *and* 2");
  });
});

test("a letter that is still empty is previewed as one", async () => {
  const room = await desk();
  const answer = await room.editor.browser.post("/newsletter/new", {
    ...{ id: room.deps.ids.make(), number: "3", title: "Bare", language: "en", embargo: "0" },
    ...{ letter: "", cover: "", preview: "1" },
  });
  expect(await answer.text()).toMatch(/<div class="prose" dir="auto">\s*<p>Nothing yet\.<\/p>/);
});
