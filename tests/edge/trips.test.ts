import { expect, inject, test } from "vitest";
import { openHttp } from "../../src/platform/db/http.ts";
import { paths } from "../../src/paths.ts";
import { testHub } from "../support/app.ts";
import { fillLively } from "../support/lively-hub.ts";
import { signedIn } from "../support/people.ts";

/** A hub on workerd whose database counts what it is asked. */
async function countedHub() {
  const url = await (await fetch(`${inject("hranaUrl")}/databases`, { method: "POST" })).text();
  const hub = await testHub({ db: openHttp(url, undefined) });
  await fillLively(hub.db, hub.clock.now(), { members: 8, entries: 25, replies: 120 });
  const asked = async () => ((await (await fetch(`${url}asked`)).json()) as { requests: number }).requests;
  const tripsOf = async (ask: () => Promise<string>) => {
    const before = await asked();
    await ask();
    return (await asked()) - before;
  };
  return { ...hub, tripsOf };
}

test("over HTTP a visitor's page is one round trip, kept ones too, and a member's two", async () => {
  const hub = await countedHub();
  const [thread] = (await hub.rows(
    "select e.id as id, e.slug as slug from entries e where e.kind = 'thread' and e.visibility = 'public' order by e.reply_count desc limit 1",
  )) as { id: string; slug: string }[];
  const entry = { ...(thread ?? { id: "", slug: "" }), kind: "thread" as const };
  const visitor = hub.visitor();
  const { browser: member } = await signedIn(hub, "amel");
  const pages = [
    paths.entry(entry),
    paths.home(),
    paths.threads(),
    paths.methodologies(),
    paths.calls(),
    paths.directory(),
    paths.country("IT"),
    paths.member("amel"),
    paths.search({ kind: "thread" }),
  ];
  for (const path of pages) {
    const first = await hub.tripsOf(() => visitor.page(path));
    const again = await hub.tripsOf(() => visitor.page(path));
    const signed = await hub.tripsOf(() => member.page(path));
    // How far somebody has read is written after the answer; it is not the next page's.
    await new Promise((written) => setTimeout(written, 100));
    expect({ path, first, again: again <= 1, signed: signed <= 2 }).toEqual({
      path,
      first: 1,
      again: true,
      signed: true,
    });
  }
});
