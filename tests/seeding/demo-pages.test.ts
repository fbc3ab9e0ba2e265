import { expect, test } from "vitest";
import { signIn } from "../../db/seed/demo/sign-in.ts";
import { seedHub } from "../../src/seeding/index.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { browserOf } from "../support/people.ts";
import type { Visitor } from "../support/visitor.ts";

const hub = await testHub();
await seedHub(hub.deps, "demo");
await hub.settle();

test("a visitor who follows every link of the demo finds a page behind each", async () => {
  const { broken, visited } = await followEveryLink(hub.visitor());
  expect(broken).toEqual([]);
  expect(visited).toBeGreaterThan(60);
}, 60_000);

test.each(Object.entries(signIn))(
  "so does the demo's %s",
  async (_, email) => {
    const { broken, visited } = await followEveryLink(await browserOf(hub, await idOf(hub, email)), 2);
    expect(broken).toEqual([]);
    expect(visited).toBeGreaterThan(60);
  },
  60_000,
);

async function idOf({ rows }: TestHub, email: string): Promise<string> {
  return String((await rows("select id from members where email = ?", email))[0]?.id);
}

/** From the front page on, each path once; queries beyond the first few of a path are more of the same, and the visitor had them. */
async function followEveryLink(browser: Visitor, mostQueries = 5) {
  const queue = ["/"];
  const known = new Set(queue);
  const queries = new Map<string, number>();
  const broken: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const response = await browser.get(path);
    if (response.status >= 400) broken.push(`${path} answers ${response.status}`);
    const links = [response.headers.get("Location") ?? "", ...linksIn(await response.text())];
    for (const link of links.map((one) => one.replace(/#.*$/, ""))) {
      if (!link.startsWith("/") || known.has(link)) continue;
      known.add(link);
      const [bare = "", query] = link.split("?");
      const asked = (queries.get(bare) ?? 0) + (query === undefined ? 0 : 1);
      queries.set(bare, asked);
      if (asked <= mostQueries) queue.push(link);
    }
  }
  return { broken, visited: known.size };
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<(?:a|link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"/g)].map(([, link = ""]) =>
    link.replaceAll("&amp;", "&"),
  );
}
