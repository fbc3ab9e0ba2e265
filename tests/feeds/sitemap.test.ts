import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import { beforeEach, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { publishCall } from "../support/calls.ts";
import { signedIn } from "../support/people.ts";
import { someTopics, startThread } from "../support/threads.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel");
});

/** The addresses in a sitemap or an index of them, as a strict parser finds them. */
async function addresses(path: string): Promise<string[]> {
  const answer = await hub.visitor().get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
  const root = parseXml(await answer.text()).root;
  const children = (root?.children ?? []).filter((child): child is XmlElement => child.type === "element");
  return children.map(
    (child) =>
      child.children.find(
        (one): one is XmlElement => one.type === "element" && (one as XmlElement).name === "loc",
      )?.text ?? "",
  );
}

const local = (url: string) => url.replace("http://localhost:3000", "");

async function all(): Promise<string[]> {
  const found: string[] = [];
  for (const part of await addresses("/sitemap.xml"))
    found.push(...(await addresses(local(part))).map(local));
  return found;
}

test("names every public entry once, and our own pages in each language", async () => {
  const thread = await startThread(amel.browser, { title: "A thread" });
  const secret = await startThread(amel.browser, { title: "For members", visibility: "members" });
  const call = await publishCall(hub, amel.id, { title: "A call" });
  const found = await all();
  expect(found).toContain(thread.path);
  expect(found).toContain(`/calls/${call}/a-call`);
  expect(found).toContain("/topics/skills");
  expect(found.join()).not.toContain(secret.id);
  expect(new Set(found).size).toBe(found.length);
  const pages = await hub.visitor().page("/sitemaps/pages.xml");
  expect(pages).toContain('hreflang="ar" href="http://localhost:3000/threads?lang=ar"');
  expect(pages).toContain('hreflang="x-default" href="http://localhost:3000/threads"');
});

test("leads nowhere but to pages that are there, say the same address, and offer what is there", async () => {
  await startThread(amel.browser, { title: "A thread", topics: ["skills"], countries: ["TN"] });
  await publishCall(hub, amel.id, { title: "A call" });
  await signedIn(hub, "bruno", { organisation: "lotus" });
  const wrong: string[] = [];
  for (const path of await all()) {
    const html = await hub.visitor().page(path);
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? "";
    if (local(canonical) !== path || html.includes("noindex")) wrong.push(`${path}: ${canonical}`);
    for (const [, link] of html.matchAll(/<link rel="alternate" [^>]*href="([^"]+)"/g)) {
      const { status } = await hub.visitor().get(local(link ?? "").replaceAll("&amp;", "&"));
      if (status !== 200) wrong.push(`${path}: ${link} ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("loses what is deleted at once", async () => {
  const thread = await startThread(amel.browser, { title: "A thread" });
  expect(await all()).toContain(thread.path);
  await amel.browser.post(`${thread.base}/delete`);
  expect(await all()).not.toContain(thread.path);
});

test("is cut into parts that hold everything once", async () => {
  const made = await hub.rows("select id from members");
  await hub.db.script(`with recursive n (i) as (select 1 union all select i + 1 from n where i < 10003)
    insert into entries (id, kind, slug, title, author_id, language, visibility, state, state_at, last_activity_at, published_at,
      created_at, origin)
    select 'e' || i, 'thread', 's', 't', '${String(made[0]?.["id"])}', 'en', case when i % 7 = 0 then 'members' else 'public' end,
      'published', 0, i, i / 5, 0, 'import' from n`);
  const parts = await addresses("/sitemap.xml");
  expect(parts).toHaveLength(3);
  const sizes = await Promise.all(parts.slice(1).map(async (part) => (await addresses(local(part))).length));
  expect(sizes).toEqual([5_000, 10_003 - Math.floor(10_003 / 7) - 5_000]);
  const entries = (await all()).filter((path) => path.startsWith("/threads/"));
  expect(new Set(entries).size).toBe(sizes.reduce((sum, size) => sum + size));
});

test("a part that is none is not there", async () => {
  for (const part of ["x.xml", "entries-1.xml", "entries-a.b.xml", "pages.json"])
    expect((await hub.visitor().get(`/sitemaps/${part}`)).status).toBe(404);
});

test("robots.txt names the sitemap and closes what is one reader's own", async () => {
  const text = await hub.visitor().page("/robots.txt");
  expect(text).toContain("Sitemap: http://localhost:3000/sitemap.xml");
  for (const path of ["/settings", "/subscription/", "/sign-in"])
    expect(text).toContain(`Disallow: ${path}\n`);
  expect(text).not.toMatch(/^Disallow: \/$/m);
});
