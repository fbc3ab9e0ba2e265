import { describe, expect, test } from "vitest";
import { signedIn } from "../support/people.ts";
import { desk } from "./desk.ts";

const words = { number: "12", title: "Winter", language: "en", embargo: "14", letter: "Old", cover: "" };

describe("two editors at once", () => {
  test("lose nothing: the second sees both texts, and saves what both should stay", async () => {
    const room = await desk();
    const id = await room.draft();
    const other = await signedIn(room, "omar", { role: "admin" });
    const path = `/newsletter/${id}/words`;
    const version = await room.editor.browser.field(path, "version");
    const first = await other.browser.post(path, { ...words, version, letter: "Omar wrote this." });
    expect(first.status).toBe(303);
    const second = await room.editor.browser.post(path, { ...words, version, letter: "Ginevra wrote that." });
    const html = await second.text();
    expect(second.status).toBe(409);
    expect(html).toContain("Ginevra wrote that.");
    expect(html).toContain("Omar wrote this.");
    const now = /name="version" value="(\d+)"/.exec(html)?.[1] ?? "";
    const both = { ...words, version: now, letter: "Omar wrote this. Ginevra wrote that." };
    expect((await room.editor.browser.post(path, both)).status).toBe(303);
    expect((await room.issue(id)).letter).toBe("Omar wrote this. Ginevra wrote that.");
  });

  test("may pin and write at the same time", async () => {
    const room = await desk();
    const id = await room.draft();
    const version = await room.editor.browser.field(`/newsletter/${id}/words`, "version");
    const other = await signedIn(room, "omar", { role: "admin" });
    await room.pin(id, { title: "By hand", text: "A line", url: "https://example.org/a" });
    const fields = { act: "add", item: room.deps.ids.make(), section: "events", title: "Another" };
    expect((await other.browser.post(`/newsletter/${id}/items`, fields)).status).toBe(303);
    const saved = await room.editor.browser.post(`/newsletter/${id}/words`, {
      ...words,
      version,
      letter: "New",
    });
    expect(saved.status).toBe(303);
    expect(String((await room.issue(id)).items)).toMatch(/By hand.*Another/);
  });

  test("and a form posted twice makes one issue and one item", async () => {
    const room = await desk();
    const id = room.deps.ids.make();
    const post = () => room.editor.browser.post("/newsletter/new", { id, ...words });
    expect((await post()).headers.get("Location")).toBe(`/newsletter/${id}`);
    expect((await post()).headers.get("Location")).toBe(`/newsletter/${id}`);
    const item = { act: "add", item: room.deps.ids.make(), section: "life", title: "Once" };
    for (const _ of [1, 2]) await room.editor.browser.post(`/newsletter/${id}/items`, item);
    expect(JSON.parse(String((await room.issue(id)).items))).toHaveLength(1);
  });
});

test("two editors of one item lose nothing either", async () => {
  const room = await desk();
  const id = await room.draft();
  const item = await room.pin(id, { title: "First", text: "As it was" });
  const path = `/newsletter/${id}/items/${item.id}`;
  const was = await room.editor.browser.field(path, "was");
  const edit = { act: "edit", item: item.id, section: "calls", title: "First", was };
  const post = (text: string) => room.editor.browser.post(`/newsletter/${id}/items`, { ...edit, text });
  expect((await post("Omar's words")).status).toBe(303);
  const second = await post("Ginevra's words");
  expect(second.status).toBe(409);
  const html = await second.text();
  expect(html).toContain("Ginevra&#39;s words");
  expect(html).toContain("Omar&#39;s words");
  expect(String((await room.issue(id)).items)).toContain("Omar's words");
});

describe("what an editor types", () => {
  test("comes back with what is wrong: a number that is taken, no title, an unknown address", async () => {
    const room = await desk();
    const id = await room.draft();
    const again = await room.editor.browser.post("/newsletter/new", { ...words, id: room.deps.ids.make() });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("Another issue has this number.");
    const none = await room.editor.browser.post("/newsletter/new", {
      ...{ ...words, id: room.deps.ids.make(), number: "13", title: " ", letter: "Kept as typed" },
    });
    expect(none.status).toBe(422);
    expect(await none.text()).toContain("Kept as typed");
    const gone = await room.pin(id, { url: "/calls/00000000000000000000/x", text: "My sentence" });
    expect(gone.status).toBe(422);
    expect(gone.text).toContain("My sentence");
    const script = await room.pin(id, { title: "Bad", url: "javascript:alert(1)" });
    expect(script.status).toBe(422);
  });

  test("is previewed before it is saved", async () => {
    const room = await desk();
    const answer = await room.editor.browser.post("/newsletter/new", {
      ...{ ...words, id: room.deps.ids.make(), preview: "1", letter: "**bold words**" },
    });
    expect(await answer.text()).toContain("<strong>bold words</strong>");
    expect(await room.rows("select count(*) as n from newsletter_issues")).toEqual([{ n: 0 }]);
  });

  test("the next number is proposed", async () => {
    const room = await desk();
    expect(await room.editor.browser.field("/newsletter/new", "number")).toBe("1");
    await room.draft();
    expect(await room.editor.browser.field("/newsletter/new", "number")).toBe("13");
  });
});

describe("items", () => {
  test("move among those of their section, and are dropped", async () => {
    const room = await desk();
    const id = await room.draft();
    const a = await room.pin(id, { title: "A", section: "life" });
    await room.pin(id, { title: "Between", section: "events" });
    const b = await room.pin(id, { title: "B", section: "life" });
    const titles = async () =>
      (JSON.parse(String((await room.issue(id)).items)) as { title: string }[])
        .map(({ title }) => title)
        .join();
    const act = (item: { id: string }, what: string) =>
      room.editor.browser.post(`/newsletter/${id}/items`, { act: what, item: item.id });
    await act(b, "up");
    expect(await titles()).toBe("B,Between,A");
    await act(b, "up");
    expect(await titles()).toBe("B,Between,A");
    await act(b, "down");
    expect(await titles()).toBe("A,Between,B");
    await act(a, "drop");
    expect(await titles()).toBe("Between,B");
  });

  test("are suggested when they are new since the last issue, by section, and found by title", async () => {
    const room = await desk();
    await room.thread({ title: "Who repairs looms" });
    await room.call({ title: "Looms for all", closes: 20 });
    await room.call({ title: "Too late", closes: -1 });
    const id = await room.draft();
    const html = await room.editor.browser.page(`/newsletter/${id}`);
    expect(html).toContain("Who repairs looms");
    expect(html).toContain("Looms for all");
    expect(html).not.toContain("Too late");
    const found = await room.editor.browser.page(`/newsletter/${id}?q=too+LATE`);
    expect(found).toContain("Too late");
    const fields =
      /value="(\w{20})"[^>]*><input[^>]*name="section" value="life"[^>]*><input[^>]*name="entry" value="(\w+)"/;
    const [, item = "", entry = ""] = fields.exec(html) ?? [];
    await room.editor.browser.post(`/newsletter/${id}/items`, { act: "add", item, entry, section: "life" });
    expect(String((await room.issue(id)).items)).toContain(entry);
  });

  test("that were hidden before the release are left out, and the editor is told", async () => {
    const room = await desk();
    const call = await room.call({ title: "Soon hidden", closes: 20 });
    const id = await room.draft();
    await room.pin(id, { url: `/calls/${call}` });
    await room.db.batch([{ sql: "update entries set state = 'hidden' where id = ?", args: [call] }], "write");
    expect(await room.editor.browser.page(`/newsletter/${id}`)).toContain("it will be left out");
    await room.schedule(id);
    await room.at("2026-11-20T07:30:00Z");
    expect(String((await room.issue(id)).frozen)).not.toContain("Soon hidden");
  });
});

test.each(["visitor", "member"])("a %s cannot touch an issue", async (who) => {
  const room = await desk();
  const id = await room.draft();
  const browser = who === "visitor" ? room.visitor() : (await signedIn(room, "bruno")).browser;
  const statuses = new Set<number>();
  for (const path of [
    "/newsletter",
    "/newsletter/new",
    `/newsletter/${id}`,
    `/newsletter/${id}/words`,
    `/newsletter/${id}/preview`,
    `/newsletter/${id}/mail`,
    `/newsletter/${id}/corrections`,
    `/newsletter/${id}/resend`,
    `/newsletter/${id}/letters/fr`,
    "/newsletter/readers",
    "/newsletter/readers/mail",
  ])
    statuses.add((await browser.get(path)).status);
  for (const path of ["words", "items", "send", "test", "corrections", "resend", "letters/fr"])
    statuses.add(
      (
        await browser.post(`/newsletter/${id}/${path}`, {
          act: path === "items" ? "drop" : "hold",
          item: id,
          mail: id,
          id,
          times: "1",
        })
      ).status,
    );
  expect([...statuses]).toEqual(who === "visitor" ? [303] : [403]);
  expect(await room.events()).toEqual(["newsletter.drafted"]);
});

test("an issue that mail programs would cut off is not scheduled, nor is an empty one, nor for the past", async () => {
  const room = await desk();
  const long = await room.draft({ letter: "A long sentence that says little. ".repeat(1100) });
  const many = { title: "Many words".repeat(10), text: "And more of them. ".repeat(30) };
  for (let i = 0; i < 40; i++) await room.pin(long, { ...many, section: "life" });
  const large = await room.schedule(long);
  expect(large.status).toBe(422);
  expect(await large.text()).toContain("larger than 60 KB");
  const empty = await room.draft({ number: "14", letter: "" });
  expect(await (await room.schedule(empty)).text()).toContain("There is nothing to send yet.");
  const past = await room.schedule(await room.draft({ number: "15" }), "2026-11-01T08:00");
  expect(await past.text()).toContain("This moment has passed.");
  expect(await room.rows("select distinct state from newsletter_issues")).toEqual([{ state: "draft" }]);
});

test("a version or a count that is no number is refused, and loses nothing", async () => {
  const room = await desk();
  const id = await room.draft();
  const words = {
    number: "12",
    title: "T",
    language: "en",
    embargo: "14",
    letter: "Kept as typed",
    cover: "",
  };
  for (const version of ["abc", "-1", "1e999", "9007199254740993", ""])
    for (const path of ["words", "letters/fr"]) {
      const answer = await room.editor.browser.post(`/newsletter/${id}/${path}`, { ...words, version });
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain("Kept as typed");
    }
  await room.schedule(id);
  await room.at("2026-11-20T07:30:00Z");
  const again = await room.editor.browser.post(`/newsletter/${id}/resend`, { times: "abc", newcomers: "0" });
  expect(again.status).toBeLessThan(500);
});
