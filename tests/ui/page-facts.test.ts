import { beforeEach, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { deadlineIn, publishCall } from "../support/calls.ts";
import { publishMethodology } from "../support/methodologies.ts";
import { signedIn } from "../support/people.ts";
import { reply, someTopics, startThread } from "../support/threads.ts";

let hub: TestHub;
let amel: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  hub = await testHub();
  await someTopics(hub);
  amel = await signedIn(hub, "amel");
});

type Node = Record<string, unknown>;

/** What a page says of itself in JSON-LD. */
async function graphOf(path: string): Promise<Node[]> {
  const html = await hub.visitor().page(path);
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "{}";
  const { "@context": context, "@graph": graph } = JSON.parse(text) as Node;
  expect(context).toBe("https://schema.org");
  return graph as Node[];
}

const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:name="[^"]*" )?property="${name}" content="([^"]*)"`).exec(html)?.[1];

describe("for search engines", () => {
  test("a discussion is a posting below its list", async () => {
    const { path } = await startThread(amel.browser, { title: "A </script> thread" });
    const [posting, crumbs] = await graphOf(path);
    expect(posting).toMatchObject({
      "@type": "DiscussionForumPosting",
      headline: "A </script> thread",
      text: "Who has tried them?",
      inLanguage: "en",
      author: { "@type": "Person", name: "Amel", url: "http://localhost:3000/members/amel" },
      datePublished: "2026-11-23T08:00:00Z",
    });
    expect(crumbs).toMatchObject({
      "@type": "BreadcrumbList",
      itemListElement: [
        { position: 1, name: "Discussions", item: "http://localhost:3000/threads" },
        { position: 2, name: "A </script> thread" },
      ],
    });
  });

  test("a question with an accepted answer is a page of question and answer", async () => {
    const { path, base } = await startThread(amel.browser, { title: "Who knows?", flavour: "ask" });
    const answer = await reply(amel.browser, base, "I **do**.");
    await amel.browser.post(`/replies/${answer}/accept`);
    const [page] = await graphOf(path);
    expect(page).toMatchObject({
      "@type": "QAPage",
      mainEntity: {
        "@type": "Question",
        answerCount: 1,
        acceptedAnswer: { "@type": "Answer", text: "I do.", url: `http://localhost:3000${path}#r-${answer}` },
      },
    });
  });

  test("a methodology tells its steps, a call what it gives and until when", async () => {
    const version = {
      title: "Walk",
      summary: "How.",
      body: "",
      document: { steps: [{ title: "Go", text: "There." }] },
      publishedAt: hub.clock.now(),
    };
    const methodology = await publishMethodology(hub, amel.id, { versions: [version] });
    expect((await graphOf(`/methodologies/${methodology}/walk`))[0]).toMatchObject({
      "@type": "HowTo",
      name: "Walk",
      step: [{ "@type": "HowToStep", name: "Go", text: "There." }],
    });
    const call = await publishCall(hub, amel.id, {
      title: "Call Two",
      funder: "Lotus",
      budgetTotal: 1000,
      currency: "EUR",
      opensOn: "2026-11-01",
      deadlines: [deadlineIn(hub, 6, null, "Europe/Rome"), deadlineIn(hub, 9, null, null)],
    });
    expect((await graphOf(`/calls/${call}/call-two`))[0]).toMatchObject({
      "@type": "WebPage",
      mainEntity: {
        "@type": "MonetaryGrant",
        funder: { name: "Lotus" },
        amount: { value: 1000, currency: "EUR" },
        potentialAction: { "@type": "ApplyAction", startTime: "2026-11-01", endTime: "2026-11-29T08:00:00Z" },
      },
    });
  });

  test("the front page is the site and says how to search it", async () => {
    const [site] = await graphOf("/");
    expect(site).toMatchObject({ "@type": "WebSite", name: "INSME" });
  });

  test("an organisation is one; country, topic and organisation offer their feeds", async () => {
    await signedIn(hub, "bruno", { organisation: "lotus", country: "TN" });
    expect((await graphOf("/organisations/lotus"))[0]).toMatchObject({
      "@type": "Organization",
      name: "lotus",
      address: { addressCountry: "TN" },
    });
    for (const place of ["/organisations/lotus", "/countries/tn", "/topics/skills"]) {
      const html = await hub.visitor().page(place);
      const feeds = [
        ...html.matchAll(/<link rel="alternate" type="application\/[a-z+]+" [^>]*href="([^"]+)"/g),
      ];
      expect(feeds).toHaveLength(2);
      for (const [, href] of feeds) expect((await hub.visitor().get(href ?? "")).status).toBe(200);
    }
  });

  test("nothing is said on what they may not see, nor to who is signed in", async () => {
    const secret = await startThread(amel.browser, { visibility: "members" });
    const open = await startThread(amel.browser, { title: "Open" });
    for (const path of [secret.path, open.path, "/threads"]) {
      const html = await amel.browser.page(path);
      expect(html).not.toContain("ld+json");
      expect(html).not.toContain("og:title");
      expect(html).toContain('rel="canonical"');
    }
  });
});

describe("a link that is shared", () => {
  test("brings title, sentence and address", async () => {
    const { path } = await startThread(amel.browser, { title: "A “thread”" });
    const html = await hub.visitor().page(path);
    expect(meta(html, "og:title")).toBe("A “thread”");
    expect(meta(html, "og:description")).toBe("Who has tried them?");
    expect(meta(html, "og:type")).toBe("article");
    expect(meta(html, "og:url")).toBe(`http://localhost:3000${path}`);
    expect(html).toContain('<meta name="twitter:card" content="summary">');
  });
});

describe("a page of our own words", () => {
  test("has an address in each language, and is its own original there", async () => {
    const html = await hub.visitor().page("/threads?topic=skills");
    expect(html).toContain('hreflang="fr" href="http://localhost:3000/threads?topic=skills&amp;lang=fr"');
    expect(html).toContain('hreflang="x-default" href="http://localhost:3000/threads?topic=skills"');
    const french = await hub.visitor().page("/threads?topic=skills&lang=fr");
    expect(french).toContain('<html lang="fr"');
    expect(french).toContain('rel="canonical" href="http://localhost:3000/threads?topic=skills&amp;lang=fr"');
    expect(french).toContain('hreflang="x-default" href="http://localhost:3000/threads?topic=skills"');
  });

  test("speaks that language to anybody, also again; another choice by hand leaves it", async () => {
    const visitor = hub.visitor();
    visitor.setCookie("language", "it");
    for (let i = 0; i < 2; i++) expect(await visitor.page("/threads?lang=ar")).toContain('<html lang="ar"');
    expect(await amel.browser.page("/threads?lang=ar")).toContain('<html lang="ar"');
    expect(await visitor.page("/threads?lang=xx")).toContain('<html lang="it"');
    const answer = await visitor.post("/language", { language: "es", next: "/threads?lang=ar&topic=skills" });
    expect(answer.headers.get("Location")).toBe("/threads?topic=skills");
  });

  test("of somebody's own words there is one address, whatever frame is asked for", async () => {
    const { path } = await startThread(amel.browser);
    const html = await hub.visitor().page(`${path}?lang=fr`);
    expect(html).toContain('<html lang="fr"');
    expect(html).toContain(`rel="canonical" href="http://localhost:3000${path}"`);
    expect(html).not.toContain("hreflang");
  });
});
