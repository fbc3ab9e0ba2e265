import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { signedIn } from "../support/people.ts";
import { eventTypes, location, reply, someTopics, startThread } from "../support/threads.ts";
import { publishMethodology } from "../support/methodologies.ts";
import { entryIdIn } from "../../src/entries/translation.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
let bruno: Awaited<ReturnType<typeof signedIn>>;
let moderator: Awaited<ReturnType<typeof signedIn>>;
let english: Awaited<ReturnType<typeof startThread>>;
let french: Awaited<ReturnType<typeof startThread>>;
let arabic: Awaited<ReturnType<typeof startThread>>;

const titles = { en: "Vouchers for bakeries", fr: "Des chèques pour les boulangeries", ar: "قسائم للمخابز" };

beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel");
  bruno = await signedIn(hub, "bruno");
  moderator = await signedIn(hub, "ginevra", { role: "moderator" });
  english = await startThread(amel.browser, { topics: ["skills"] });
  french = await startThread(bruno.browser, { language: "fr", title: titles.fr, topics: ["energy"] });
  arabic = await startThread(bruno.browser, { language: "ar", title: titles.ar, visibility: "members" });
});

const link = (who: typeof amel, entry: { base: string }, of: string) =>
  who.browser.post(`${entry.base}/translations`, { of });

const groups = () =>
  hub.rows("select id, translation_group from entries where translation_group is not null");

/** A reader who chose a language by hand. */
function readerOf(language: string, signedInAs?: typeof amel) {
  const browser = signedInAs?.browser ?? hub.visitor();
  browser.setCookie("language", language);
  return browser;
}

/** Which of the three titles a page shows. */
const shown = (html: string) => Object.values(titles).filter((title) => html.includes(title));

describe("linking", () => {
  test("by address makes each page lead to the other, and tells the log of both", async () => {
    const answer = await link(bruno, french, `https://hub.example${english.path}?page=1#r-1`);
    expect(answer.status).toBe(303);
    expect(location(answer)).toBe(`${french.base}/translations`);
    const rows = await groups();
    expect(rows.map(({ id }) => id)).toEqual([english.id, french.id]);
    expect(new Set(rows.map((row) => row.translation_group)).size).toBe(1);
    const linked = await hub.rows(
      "select entry, actor from events where type = 'entry.translation-linked' order by seq",
    );
    expect(linked).toEqual([french, english].map(({ id }) => ({ entry: id, actor: bruno.id })));
    expect(await hub.visitor().page(english.path)).toContain(
      `<a href="${french.path}" hreflang="fr" lang="fr" dir="ltr">Français</a>`,
    );
    const page = await hub.visitor().page(french.path);
    expect(page).toContain(`<a href="${english.path}" hreflang="en" lang="en" dir="ltr">English</a>`);
    expect(page).toContain(
      `<link rel="alternate" hreflang="en" href="${hub.config.baseUrl}${english.path}">`,
    );
    expect(page).toContain(`<link rel="alternate" hreflang="fr" href="${hub.config.baseUrl}${french.path}">`);
  });

  test("a third joins; what members alone may read is named to members alone", async () => {
    await link(bruno, french, english.id);
    expect((await link(moderator, english, arabic.path)).status).toBe(303);
    expect(await groups()).toHaveLength(3);
    expect(await hub.visitor().page(french.path)).not.toContain("العربية</a>");
    expect(await amel.browser.page(french.path)).toContain(
      `<a href="${encodeURI(decodeURI(arabic.path))}" hreflang="ar" lang="ar" dir="rtl">العربية</a>`,
    );
  });

  test("ends for every reader at once where the other is taken away", async () => {
    await link(bruno, french, english.id);
    const visitor = hub.visitor();
    const leads = async (who: typeof visitor) => (await who.page(french.path)).includes(english.path);
    expect([await leads(visitor), await leads(amel.browser)]).toEqual([true, true]);
    expect((await moderator.browser.post(`${english.base}/delete`, {})).status).toBe(303);
    expect([await leads(visitor), await leads(amel.browser)]).toEqual([false, false]);
  });

  test("twice is as once", async () => {
    await link(bruno, french, english.path);
    expect((await link(moderator, french, english.path)).status).toBe(303);
    expect((await eventTypes(hub)).filter((type) => type === "entry.translation-linked")).toHaveLength(2);
  });

  test("is for the author and moderators", async () => {
    expect((await hub.visitor().get(`${french.base}/translations`)).status).toBe(303);
    expect(location(await hub.visitor().post(`${french.base}/translations`, { of: english.id }))).toContain(
      "/sign-in",
    );
    expect((await link(amel, french, english.path)).status).toBe(403);
    expect((await amel.browser.get(`${french.base}/translations`)).status).toBe(403);
    expect(await groups()).toEqual([]);
    expect(await amel.browser.page(french.path)).not.toContain(`${french.base}/translations`);
    expect(await bruno.browser.page(french.path)).toContain(`href="${french.base}/translations"`);
  });

  test("says what is wrong, keeps what was typed, and links nothing", async () => {
    const second = await startThread(bruno.browser, { title: "Another", language: "en" });
    const hidden = await startThread(bruno.browser, { title: "Hidden", language: "es" });
    await hub.db.batch(
      [{ sql: "update entries set state = 'hidden' where id = ?", args: [hidden.id] }],
      "write",
    );
    const methodology = await publishMethodology(hub, amel.id, {
      versions: [{ title: "M", summary: "", body: "x", document: {}, publishedAt: hub.clock.now() }],
    });
    const cases: [string, string][] = [
      ["", "Paste the address"],
      ["http://elsewhere.example/", "No published text"],
      [`/threads/${"0".repeat(20)}`, "No published text"],
      [hidden.path, "No published text"],
      [french.path, "very same text"],
      [`/methodologies/${methodology}/m`, "A discussion goes with discussions"],
    ];
    for (const [of, sentence] of cases) {
      const answer = await link(bruno, french, of);
      const html = await answer.text();
      expect([of, answer.status, html.includes(sentence)]).toEqual([of, 422, true]);
    }
    await link(bruno, french, english.path);
    expect(await (await link(bruno, second, french.path)).text()).toContain("already");
    expect(await groups()).toHaveLength(2);
  });

  test("two groups are never made one", async () => {
    await link(bruno, french, english.path);
    const spanish = await startThread(bruno.browser, { title: "Uno", language: "es" });
    await link(bruno, arabic, spanish.path);
    const answer = await link(bruno, spanish, english.path);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Unlink one of them first");
  });
});

describe("what an import linked", () => {
  const versions = (title: string) =>
    [{ title, summary: "", body: "x", document: {}, publishedAt: hub.clock.now() }] as const;

  test("is led to like the rest, and a card that was alone joins", async () => {
    const group = { translationGroup: "guide/first-steps" };
    const one = await publishMethodology(hub, amel.id, { ...group, versions: versions("First steps") });
    await publishMethodology(hub, amel.id, { ...group, language: "fr", versions: versions("Premiers pas") });
    const alone = { translationGroup: "guide/primeros-pasos", language: "es" };
    const spanish = await publishMethodology(hub, amel.id, {
      ...alone,
      versions: versions("Primeros pasos"),
    });
    const path = `/methodologies/${one}/first-steps`;
    expect(await hub.visitor().page(path)).toContain(">Français</a>");
    expect((await link(moderator, { base: `/methodologies/${spanish}` }, path)).status).toBe(303);
    const page = await hub.visitor().page(path);
    expect([">Français</a>", ">Español</a>"].every((name) => page.includes(name))).toBe(true);
    const list = await readerOf("es").page("/methodologies");
    expect(["First steps", "Premiers pas", "Primeros pasos"].filter((title) => list.includes(title))).toEqual(
      ["Primeros pasos"],
    );
  });
});

describe("unlinking", () => {
  test("takes one out; one that is left alone is in no group", async () => {
    await link(bruno, french, english.path);
    expect((await amel.browser.post(`${french.base}/unlink`)).status).toBe(403);
    expect((await amel.browser.post(`${english.base}/unlink`)).status).toBe(303);
    expect(await groups()).toEqual([]);
    expect((await eventTypes(hub)).slice(-2)).toEqual([
      "entry.translation-unlinked",
      "entry.translation-unlinked",
    ]);
    expect(await hub.visitor().page(french.path)).not.toMatch(/<a [^>]*hreflang/);
  });

  test("follows from a change of language into that of another", async () => {
    await link(bruno, french, english.path);
    await link(bruno, arabic, english.path);
    await bruno.browser.post(`${french.base}/edit`, { language: "en" });
    expect((await groups()).map(({ id }) => id).sort()).toEqual([english.id, arabic.id].sort());
  });
});

describe("a reader who chose a language", () => {
  const notice = "Vous pouvez lire ceci en français";

  test("is led to the text in it, once and quietly; whose browser only asks for it is not", async () => {
    await link(bruno, french, english.path);
    expect(await readerOf("fr").page(english.path)).toContain(notice);
    expect(await readerOf("fr").page(french.path)).not.toContain(notice);
    const guessed = await hub.visitor().get(english.path, { "Accept-Language": "fr" });
    expect(await guessed.text()).not.toContain(notice);
    const chosen = await readerOf("fr").get(english.path);
    expect(await chosen.text()).toContain(notice);
    await hub.db.batch(
      [{ sql: "update members set language = 'fr' where id = ?", args: [amel.id] }],
      "write",
    );
    expect(await amel.browser.page(english.path)).toContain(notice);
  });

  test("sees each group once in lists, in that language; else in English, else the eldest", async () => {
    await link(bruno, french, english.path);
    await link(bruno, arabic, english.path);
    expect(shown(await hub.visitor().page("/threads"))).toEqual([titles.en]);
    expect(shown(await readerOf("fr").page("/threads"))).toEqual([titles.fr]);
    expect(shown(await readerOf("ar").page("/threads"))).toEqual([titles.en]);
    expect(shown(await readerOf("ar", amel).page("/threads"))).toEqual([titles.ar]);
    expect(shown(await readerOf("it", amel).page("/threads"))).toEqual([titles.en]);
    expect(shown(await readerOf("it").page("/threads?sort=newest"))).toEqual([titles.en]);
  });

  test("finds each group once, but each discussion in which a reply was found", async () => {
    await link(bruno, french, english.path);
    await hub.settle();
    expect(shown(await readerOf("fr").page("/search?q=tried"))).toEqual([titles.fr]);
    expect(shown(await readerOf("it").page("/search?q=tried"))).toHaveLength(1);
    expect(shown(await readerOf("fr").page("/search?q=tried&language=en"))).toEqual([titles.en]);
    await reply(amel.browser, english.base, "We tried them too.");
    await hub.settle();
    expect(shown(await readerOf("fr").page("/search?q=tried"))).toEqual([titles.en, titles.fr]);
  });

  test("finds by a filter what it lets through, whatever the others are", async () => {
    await link(bruno, french, english.path);
    expect(shown(await readerOf("fr").page("/threads?topic=skills"))).toEqual([titles.en]);
    expect(shown(await hub.visitor().page("/threads?topic=energy"))).toEqual([titles.fr]);
    expect(shown(await hub.visitor().page("/threads?language=fr"))).toEqual([titles.fr]);
    expect(shown(await hub.visitor().page("/threads?status=open"))).toEqual([titles.en, titles.fr]);
  });

  test("sees each group once on a country's page, of those that are about it", async () => {
    await link(bruno, french, english.path);
    await bruno.browser.post(`${french.base}/edit`, { countries: ["TN"] });
    expect(shown(await readerOf("en").page("/countries/tn"))).toEqual([titles.fr]);
    await amel.browser.post(`${english.base}/edit`, { countries: ["TN"] });
    expect(shown(await readerOf("en").page("/countries/tn"))).toEqual([titles.en]);
    expect(shown(await readerOf("fr").page("/countries/tn"))).toEqual([titles.fr]);
  });

  test("sees another where the one in it was taken away", async () => {
    await link(bruno, french, english.path);
    await bruno.browser.post(`${french.base}/delete`);
    expect(shown(await readerOf("fr").page("/threads"))).toEqual([titles.en]);
    expect(await readerOf("fr").page(english.path)).not.toMatch(/<a [^>]*hreflang/);
  });
});

test("an id is found in whatever was pasted", () => {
  const id = "01jqv0000000000abcde";
  for (const pasted of [
    id,
    ` ${id} `,
    `/threads/${id}`,
    `https://a.example/calls/${id}/some-slug?x=1#r-2`,
    `\u200f/methodologies/${id}/`,
  ])
    expect(entryIdIn(pasted)).toBe(id);
  for (const pasted of ["", "threads", "https://a.example/", `/replies/${id}`, `${id}0`])
    expect(entryIdIn(pasted)).toBeUndefined();
});
