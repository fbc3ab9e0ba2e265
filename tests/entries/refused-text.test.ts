import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { browserOf, signedIn } from "../support/people.ts";
import { reply, someTopics, startThread, vouchers } from "../support/threads.ts";

const written = "A paragraph & a <half>,\nwritten for an hour.";
const shown = "A paragraph &amp; a &lt;half&gt;,\nwritten for an hour.";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
let bruno: Awaited<ReturnType<typeof signedIn>>;
let thread: Awaited<ReturnType<typeof startThread>>;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel", { role: "moderator" });
  bruno = await signedIn(hub, "bruno");
  thread = await startThread(amel.browser);
});

/** The fields of the form on a page whose action is `action`, as a browser would send them. */
function fieldsOf(html: string, action: string): Record<string, string[]> {
  const form = html.split(`action="${action}"`)[1]?.split("</form>")[0] ?? "";
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => (fields[name] ??= []).push(unescaped(value));
  for (const [input] of form.matchAll(/<input[^>]*>/g)) add(said(input, "name"), said(input, "value"));
  for (const [, tag = "", value = ""] of form.matchAll(/<textarea([^>]*)>\n?([^<]*)</g))
    add(said(tag, "name"), value);
  return fields;
}

const said = (tag: string, what: string) => new RegExp(` ${what}="([^"]*)"`).exec(tag)?.[1] ?? "";
const unescaped = (html: string) =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

describe("when the session ended while somebody wrote", () => {
  const forms = (): [string, Record<string, string | string[]>][] => [
    [`${thread.base}/replies`, { body: written }],
    [`${thread.base}/replies`, { body: written, preview: "1" }],
    ["/threads/new", { ...vouchers, body: written, topics: ["skills", "energy"], flavour: "ask" }],
    [`${thread.base}/flag`, { reason: written }],
    ["/settings", { name: "Bruno", about: written, language: "en", zone: "UTC" }],
  ];

  test("every form comes back whole, with a way to sign in elsewhere, and is taken when sent from there", async () => {
    for (const [path, fields] of forms()) {
      await hub.db.batch([{ sql: "delete from sessions", args: [] }], "write");
      const answer = await bruno.browser.post(path, fields);
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.headers.get("Cache-Control")).toContain("no-store");
      const html = await answer.text();
      expect(html).toContain(shown);
      expect(html).toMatch(/href="\/sign-in\?next=[^"]+" target="_blank"/);
      const again = fieldsOf(html, path);
      expect(again).not.toHaveProperty("preview");
      bruno.browser = await browserOf(hub, bruno.id);
      expect([path, (await bruno.browser.post(path, again)).status]).toEqual([path, 303]);
    }
    expect(await hub.rows("select markdown from replies")).toHaveLength(2);
    expect(await hub.rows("select topic from entry_topics order by topic")).toEqual([
      { topic: "energy" },
      { topic: "skills" },
    ]);
    expect(await hub.rows("select reason from flags")).toEqual([{ reason: written }]);
    expect(await hub.rows("select about from members where handle = 'bruno'")).toEqual([{ about: written }]);
  });

  test("an edit keeps the version it was made from", async () => {
    const id = await reply(bruno.browser, thread.base, "Before.");
    await hub.db.batch([{ sql: "delete from sessions", args: [] }], "write");
    const answer = await bruno.browser.post(`/replies/${id}/edit`, { body: written, version: "1" });
    expect(answer.status).toBe(403);
    expect(fieldsOf(await answer.text(), `/replies/${id}/edit`)).toEqual({ version: ["1"], body: [written] });
  });

  test("what holds no text leads to signing in at once", async () => {
    for (const path of [`${thread.base}/replies`, `${thread.base}/follow`])
      expect((await hub.visitor().post(path, { body: " " })).headers.get("Location")).toContain("/sign-in?");
  });
});

describe("when what somebody wrote about was closed or taken away meanwhile", () => {
  const refused = async (path: string, fields: Record<string, string>, status: number) => {
    const answer = await bruno.browser.post(path, fields);
    expect([path, answer.status]).toEqual([path, status]);
    const html = await answer.text();
    expect(html).toContain(shown);
    expect(html).toContain("readonly");
    expect(html).not.toContain("Vouchers for bakeries");
  };

  test("a reply to a locked thread is given back", async () => {
    await amel.browser.post(`${thread.base}/lock`);
    await refused(`${thread.base}/replies`, { body: written }, 403);
    expect(await hub.rows("select id from replies")).toEqual([]);
  });

  test("a reply, its preview, a report and an edit are given back when the thread was deleted or hidden", async () => {
    const id = await reply(bruno.browser, thread.base, "Before.");
    for (const act of [`${thread.base}/delete`, `/moderation/${thread.id}/hide`]) {
      expect((await amel.browser.post(act, { kind: "entry", reason: "Off topic." })).status).toBe(303);
      await refused(`${thread.base}/replies`, { body: written }, 404);
      await refused(`${thread.base}/replies`, { body: written, preview: "1" }, 404);
      await refused(`${thread.base}/flag`, { reason: written }, 404);
      await refused(`/replies/${id}/edit`, { body: written, version: "1" }, 404);
      await amel.browser.post(`${thread.base}/restore`);
    }
  });

  test("an edit of what was deleted is given back with its title", async () => {
    const own = await startThread(bruno.browser);
    await amel.browser.post(`/moderation/${own.id}/hide`, { kind: "entry", reason: "Off topic." });
    const answer = await bruno.browser.post(`${own.base}/edit`, { title: "A new title", body: written });
    expect([403, 404]).toContain(answer.status);
    const html = await answer.text();
    expect(html).toContain("A new title");
    expect(html).toContain(shown);
  });

  test("it is said in the reader's language", async () => {
    await amel.browser.post(`${thread.base}/lock`);
    bruno.browser.setCookie("language", "it");
    const answer = await bruno.browser.post(`${thread.base}/replies`, { body: written });
    expect(await answer.text()).toContain("Il tuo testo non è stato inviato");
  });
});
