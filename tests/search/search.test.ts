import { beforeAll, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { reply, someTopics, startThread } from "../support/threads.ts";
import type { Visitor } from "../support/visitor.ts";

let hub: TestHub;
let amel: Visitor;
let bruno: Visitor;
let moderator: Visitor;

beforeAll(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = (await signedIn(hub, "amel")).browser;
  bruno = (await signedIn(hub, "bruno")).browser;
  moderator = (await signedIn(hub, "mona", { role: "moderator" })).browser;
});

/** The titles that a search shows, in order. */
async function found(query: string, browser = hub.visitor()): Promise<string[]> {
  const html = await browser.page(`/search?${query}`);
  return [...html.matchAll(/<h2 class="row-title"[^>]*>([^]*?)<\/h2>/g)].map(([, title = ""]) =>
    title.replace(/<[^>]*>/g, "").trim(),
  );
}

describe.each(["at once, before the index knows of it", "when the index has it"])(
  "a post is found %s",
  (when) => {
    const settle = async () => void (when.startsWith("when") && (await hub.settle()));
    const word = when.startsWith("when") ? "settled" : "fresh";

    test("by a word of its title, of its text and of a reply, which leads to the reply", async () => {
      const { base } = await startThread(amel, { title: `Ovens ${word}`, body: `Dough${word} rises` });
      const id = await reply(bruno, base, `Sourdough${word} is slower`);
      await settle();
      for (const query of [`Ovens ${word}`, `dough${word}`, `SOURDOUGH${word}`])
        expect(await found(`q=${query}`)).toEqual([`Ovens ${word}`]);
      const html = await hub.visitor().page(`/search?q=sourdough${word}`);
      expect(html).toContain(`/replies/${id}`);
      expect(html).toContain(`<mark>Sourdough${word}</mark> is slower`);
    });

    test("as it was edited and no longer as it was", async () => {
      const { base } = await startThread(amel, { title: `Kilns ${word}`, body: `before${word}` });
      await settle();
      const version = await amel.field(`${base}/edit`, "version");
      await amel.post(`${base}/edit`, {
        title: `Kilns ${word}`,
        body: `after${word}`,
        language: "en",
        visibility: "public",
        version,
      });
      await settle();
      expect(await found(`q=after${word}`)).toEqual([`Kilns ${word}`]);
      expect(await found(`q=before${word}`)).toEqual([]);
    });

    test("until it is hidden or deleted, and again when it is brought back", async () => {
      const { id, base } = await startThread(amel, { title: `Looms ${word}`, body: "Weaving" });
      await settle();
      await moderator.post(`/moderation/${id}/hide`, { reason: "off topic" });
      await settle();
      expect(await found(`q=looms ${word}`)).toEqual([]);
      await moderator.post(`/moderation/${id}/restore`, {});
      await settle();
      expect(await found(`q=looms ${word}`)).toEqual([`Looms ${word}`]);
      await amel.post(`${base}/delete`, {});
      await settle();
      expect(await found(`q=looms ${word}`)).toEqual([]);
      await amel.post(`${base}/restore`, {});
      await settle();
      expect(await found(`q=looms ${word}`)).toEqual([`Looms ${word}`]);
    });

    test("by members only where it is for members, with its replies", async () => {
      const { base } = await startThread(amel, {
        title: `Secret ${word}`,
        body: "quiet",
        visibility: "members",
      });
      await reply(bruno, base, `whisper${word}`);
      await settle();
      for (const query of [`secret ${word}`, `whisper${word}`]) {
        expect(await found(`q=${query}`)).toEqual([]);
        expect(await found(`q=${query}`, bruno)).toEqual([`Secret ${word}`]);
      }
    });

    test("only once a moderator has let it through", async () => {
      const { browser: newcomer } = await signedIn(hub, `new-${word}`, { verified: false });
      const { id } = await startThread(newcomer, { title: `Newcomer ${word}`, body: "Hello" });
      await settle();
      expect(await found(`q=newcomer ${word}`)).toEqual([]);
      await moderator.post(`/moderation/${id}/approve`, {});
      await settle();
      expect(await found(`q=newcomer ${word}`)).toEqual([`Newcomer ${word}`]);
    });

    test("with its replies where its entry is filed now", async () => {
      const { base } = await startThread(amel, {
        title: `Moves ${word}`,
        body: "x",
        topics: ["skills"],
        countries: ["TN"],
      });
      await reply(bruno, base, `travelling${word}`);
      await settle();
      expect(await found(`q=travelling${word}&country=TN`)).toEqual([`Moves ${word}`]);
      const version = await amel.field(`${base}/edit`, "version");
      const fields = { title: `Moves ${word}`, body: "x", language: "en", visibility: "public", version };
      await amel.post(`${base}/edit`, { ...fields, topics: ["energy"], countries: ["IT"] });
      await settle();
      expect(await found(`q=travelling${word}&country=IT&topic=energy`)).toEqual([`Moves ${word}`]);
      expect(await found(`q=travelling${word}&country=TN`)).toEqual([]);
    });
  },
);

describe("a search", () => {
  beforeAll(async () => {
    await startThread(amel, {
      title: "Alpine cheese cooperatives",
      body: "Milk",
      topics: ["skills"],
      countries: ["IT"],
      language: "it",
    });
    await startThread(bruno, {
      title: "Milk prices",
      body: "Alpine cheese is dear, cheese of the plain is not",
      countries: ["FR"],
    });
    await startThread(bruno, { title: "Cheese of Alpine goats", body: "Rare", topics: ["energy"] });
    await hub.settle();
  });

  test("shows first what has all its words in the title", async () => {
    const titles = await found("q=alpine+cheese");
    expect(titles.at(-1)).toBe("Milk prices");
    expect(titles).toHaveLength(3);
  });

  test("finds a phrase where its words stand together, whatever marks quote it", async () => {
    for (const [open, close] of ['""', "«»", "“”", "「」"].map((pair) => [...pair]))
      expect((await found(`q=${open}alpine+cheese${close}`)).toSorted()).toEqual([
        "Alpine cheese cooperatives",
        "Milk prices",
      ]);
  });

  test("finds what the last word begins, and not what an earlier one begins", async () => {
    expect(await found("q=alpine+coop")).toEqual(["Alpine cheese cooperatives"]);
    expect(await found("q=coop+alpine")).toEqual([]);
    expect(await found('q="alpine+coop"')).toEqual([]);
  });

  test.each([
    ["kind=thread", 3],
    ["kind=call", 0],
    ["topic=skills", 1],
    ["country=it", 1],
    ["language=it", 1],
    ["author=Bruno", 2],
    ["author=%40amel", 1],
    ["author=nobody", 0],
    ["organisation=nowhere", 0],
    ["from=2026-11-23&to=2026-11-23", 3],
    ["to=2026-11-22", 0],
    ["from=2026-11-24", 0],
    ["open=1", 0],
    ["kind=nonsense&from=yesterday&country=x", 3],
  ] as const)("narrowed by %s finds %i", async (filter, count) => {
    expect(await found(`q=cheese&${filter}`)).toHaveLength(count);
  });

  test("without words lists what fits its filters, newest first", async () => {
    expect(await found("country=FR")).toEqual(["Milk prices"]);
  });

  test("that finds nothing offers what was meant, fewer filters, fewer words and the network", async () => {
    const html = await hub.visitor().page("/search?q=cheeze+alpine&country=FR");
    expect(html).toContain("/search?q=cheese+alpine&amp;country=FR");
    expect(html).toContain('href="/search?q=cheeze+alpine"');
    expect(html).toContain('href="/search?q=alpine"');
    expect(html).toContain('href="/threads/new"');
  });

  test("offers as what was meant only words that this reader may read", async () => {
    await startThread(amel, { title: "Zorblax among us", body: "Quuxfield", visibility: "members" });
    const { id } = await startThread(amel, { title: "Flimflam in public", body: "Grommetry" });
    await hub.settle();
    const offered = async (word: string, browser = hub.visitor()) =>
      /"(\/search\?q=[^"]*)"><bdi/.exec(await browser.page(`/search?q=${word}`))?.[1];
    expect([await offered("zorblaxx"), await offered("flimflaam")]).toEqual([
      undefined,
      "/search?q=flimflam",
    ]);
    expect(await offered("zorblaxx", bruno)).toBe("/search?q=zorblax");
    await amel.post(`/threads/${id}/delete`);
    await hub.settle();
    expect([await offered("flimflaam"), await offered("flimflaam", bruno)]).toEqual([undefined, undefined]);
  });

  test("is one round trip for a visitor and two for a member", async () => {
    const trips = async (browser: Visitor, path: string) =>
      /trips;desc="(\d)"/.exec((await browser.get(path)).headers.get("Server-Timing") ?? "")?.[1];
    expect([await trips(hub.visitor(), "/search?q=milk"), await trips(amel, "/search?q=milk")]).toEqual([
      "1",
      "2",
    ]);
  });

  test("offers titles while one types, to each reader theirs", async () => {
    const titles = async (q: string, browser = hub.visitor()) =>
      (await browser.get(`/search/titles?q=${q}`)).json();
    expect(await titles("chee")).toEqual(
      expect.arrayContaining(["Alpine cheese cooperatives", "Cheese of Alpine goats"]),
    );
    expect(await titles("goats+al")).toEqual(["Cheese of Alpine goats"]);
    expect(await titles("secret")).toEqual([]);
    expect(await titles("secret", bruno)).toEqual(["Secret settled", "Secret fresh"]);
    expect(await titles("%22%29*")).toEqual([]);
  });
});
