import { beforeAll, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { deadlineIn, publishCall } from "../support/calls.ts";
import { publishMethodology } from "../support/methodologies.ts";
import { signedIn } from "../support/people.ts";
import { unisolated } from "../support/unisolated.ts";
import { reply, someTopics, startThread } from "../support/threads.ts";
import type { Visitor } from "../support/visitor.ts";

/*
 * Each page of the hub, in Arabic with Latin names and texts and in English with Hebrew ones: whatever somebody else wrote stands
 * in an element, or between isolates, of its own, so that it never turns the words beside it round.
 */

const tongues = [
  { language: "ar", theirs: "en", word: "Zedlatin" },
  { language: "en", theirs: "he", word: "זדעברית" },
] as const;

describe.each(tongues)("in $language", ({ language, theirs, word }) => {
  let hub: TestHub;
  let readers: Record<"visitor" | "member" | "author" | "moderator", Visitor>;
  const addresses = new Set<string>();

  beforeAll(async () => {
    hub = await testHub({ env: { MAIL: "outbox", HUB_NAME: `${word} net` } });
    await someTopics(hub);
    const author = await signedIn(hub, "amel", { organisation: "lotus", country: "TN" });
    const member = await signedIn(hub, "bruno", { organisation: "lotus", country: "TN" });
    const moderator = await signedIn(hub, "ginevra", { role: "moderator" });
    await hub.db.batch(
      ["update members set name = ? || ' ' || handle", "update organisations set name = ? || ' house'"].map(
        (sql) => ({
          sql,
          args: [word],
        }),
      ),
      "write",
    );
    readers = {
      visitor: hub.visitor(),
      member: member.browser,
      author: author.browser,
      moderator: moderator.browser,
    };
    await fill(author, member.browser);
    await hub.settle();
    for (const browser of Object.values(readers)) browser.setCookie("language", language);
    for (const address of allAddresses()) addresses.add(address);
  });

  const ids = {
    threads: [] as string[],
    methodologies: [] as string[],
    calls: [] as string[],
    replies: [] as string[],
  };

  async function fill(author: { id: string; browser: Visitor }, other: Visitor) {
    const text = { title: `${word} vouchers?`, body: `${word} said @bruno: **yes**`, language: theirs };
    const thread = await startThread(author.browser, {
      ...text,
      flavour: "ask",
      topics: ["skills"],
      countries: ["TN"],
    });
    const queued = await startThread(author.browser, { ...text, title: `${word} queued!` });
    await hub.db.batch(
      [{ sql: "update entries set state = 'queued' where id = ?", args: [queued.id] }],
      "write",
    );
    await author.browser.post(`${thread.base}/edit`, { ...text, title: `${word} tokens (2)!` });
    const first = await reply(other, thread.base, `${word} replied.`);
    const second = await reply(author.browser, thread.base, `${word} answers @bruno.`, { parent: first });
    await other.post(`/replies/${first}/edit`, { body: `${word} replied again.` });
    await other.post(`${thread.base}/flag`, { reason: `${word} is rude.` });
    const common = { language: theirs, organisationId: "lotus", topics: ["skills"], countries: ["TN"] };
    const call = await publishCall(hub, author.id, {
      ...common,
      ...{
        title: `${word} call (1)`,
        summary: `${word} pays.`,
        body: `${word} more.`,
        programme: `${word} programme`,
        funder: `${word} fund`,
      },
      ...{
        reference: "AB-1",
        eligibility: `${word} firms.`,
        budgetTotal: 1000,
        currency: "EUR",
        url: "https://example.org/a",
      },
      deadlines: [deadlineIn(hub, 5, `${word} stage`)],
    });
    const version = {
      title: `${word} method!`,
      summary: `${word} sums up.`,
      body: `${word} says.`,
      publishedAt: hub.clock.now(),
    };
    const steps = [
      {
        title: `${word} step`,
        text: `${word} walk.`,
        duration: `2 ${word}`,
        role: `${word} role`,
        material: `${word} paper`,
      },
    ];
    const methodology = await publishMethodology(hub, author.id, {
      ...common,
      attribution: `${word} source`,
      licence: `${word} licence`,
      versions: [
        { ...version, document: {}, note: `${word} note`, editor: `${word} editor` },
        {
          ...version,
          document: { problem: `${word} problem`, timescale: `${word} days`, steps },
          note: `${word} note`,
          editor: `${word} editor`,
        },
      ],
    });
    const french = await startThread(author.browser, { ...text, title: `${word} in French`, language: "fr" });
    await author.browser.post(`${french.base}/translations`, { of: thread.id });
    ids.threads.push(thread.id, queued.id, french.id);
    ids.methodologies.push(methodology);
    ids.calls.push(call);
    ids.replies.push(first, second);
  }

  /** Every GET route with every value that its parameters can have here. */
  function allAddresses(): string[] {
    const routes = hub.app.routes.filter(({ method, path }) => method === "GET" && !path.includes("*"));
    const more = [
      `/search?q=${encodeURIComponent(word)}`,
      "/threads?status=unanswered",
      `/methodologies/${ids.methodologies[0]}/x?version=1`,
    ];
    return [...routes.flatMap(({ path }) => filled(path)), ...more];
  }

  function filled(path: string): string[] {
    const kinds = ["threads", "methodologies", "calls"] as const;
    const collection = /:collection\{[^}]*\}/;
    const each = (list: readonly string[], from: string) =>
      list.map((id) => from.replace(/:id(\{[^}]*\})?/, id).replace(/:slug(\{[^}]*\})?/, "x"));
    if (collection.test(path))
      return kinds.flatMap((kind) => each(ids[kind], path.replace(collection, kind)));
    for (const kind of [...kinds, "replies"] as const)
      if (path.startsWith(`/${kind}/:id`)) return each(ids[kind], path);
    const values: Record<string, string> = {
      ":slug": path.startsWith("/topics") ? "skills" : "lotus",
      ":handle": "amel",
      ":cc": "tn",
      ":code": "tn",
    };
    return [path.replace(/:\w+(\{[^}]*\})?/g, (name) => values[name.replace(/\{.*/, "")] ?? "x")];
  }

  test.each(["visitor", "member", "author", "moderator"] as const)(
    "nothing on a %s's pages runs into its neighbours",
    async (who) => {
      const open: string[] = [];
      let pages = 0;
      let told = 0;
      for (const address of addresses) {
        const answer = await follow(readers[who], address);
        if (answer.status >= 500) open.push(`${address}: ${answer.status}`);
        if (!answer.headers.get("Content-Type")?.includes("text/html")) continue;
        const html = await answer.text();
        if (!html.startsWith("<!doctype")) continue;
        pages += 1;
        told += html.split(word).length - 1;
        open.push(...unisolated(html, word, language).map((found) => `${address} ${found}`));
      }
      expect(pages).toBeGreaterThan(15);
      expect(told).toBeGreaterThan(100);
      expect([...new Set(open)]).toEqual([]);
    },
  );

  /** The page behind an address, wherever its true slug lies. */
  async function follow(browser: Visitor, address: string) {
    const answer = await browser.get(address);
    const to = answer.headers.get("Location");
    return to?.startsWith("/") && answer.status < 400 ? browser.get(to) : answer;
  }
});
