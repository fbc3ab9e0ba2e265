import { beforeAll, describe, expect, test } from "vitest";
import { testHub, type TestHub } from "../support/app.ts";
import { deadlineIn, publishCall } from "../support/calls.ts";
import { publishMethodology } from "../support/methodologies.ts";
import { signedIn } from "../support/people.ts";
import { reply, someTopics, startThread } from "../support/threads.ts";
import type { Visitor } from "../support/visitor.ts";

/*
 * Every page that can be asked for, asked for by everybody who must not see what it might hold. The pages are the app's own list
 * of routes: a new one is in this test before anybody thinks of it.
 */

const states = ["hidden", "queued", "deleted", "rejected"] as const;
type Reader = "visitor" | "member" | "author" | "moderator";

let hub: TestHub;
let readers: Record<Reader, Visitor>;
const entries: { word: string; id: string; kind: "threads" | "methodologies" | "calls"; slug: string }[] = [];
const replies: { word: string; id: string }[] = [];

beforeAll(async () => {
  hub = await testHub({ env: { MAIL: "outbox" } });
  await someTopics(hub);
  const author = await signedIn(hub, "amel", { organisation: "lotus", country: "TN" });
  const member = await signedIn(hub, "bruno");
  const moderator = await signedIn(hub, "ginevra", { role: "moderator" });
  readers = {
    visitor: hub.visitor(),
    member: member.browser,
    author: author.browser,
    moderator: moderator.browser,
  };
  await makeEntries(author.browser, author.id);
  await makeReplies(author.browser);
});

/** Of each kind: one for everybody, one for members, and one in each state that is not published. */
async function makeEntries(browser: Visitor, authorId: string) {
  for (const word of ["public", "members", ...states]) {
    const visibility = word === "members" ? ("members" as const) : ("public" as const);
    const common = { visibility, topics: ["skills"], countries: ["TN"], organisationId: "lotus" };
    const title = (kind: string) => `Word${word}${kind}`;
    const thread = await startThread(browser, {
      title: title("threads"),
      body: `Text${word}`,
      visibility,
      topics: ["skills"],
      countries: ["TN"],
    });
    const call = await publishCall(hub, authorId, {
      ...common,
      title: title("calls"),
      deadlines: [deadlineIn(hub, 5)],
    });
    const version = {
      title: title("methodologies"),
      summary: `Sum${word}`,
      body: `Text${word}`,
      document: {},
      publishedAt: hub.clock.now(),
    };
    const methodology = await publishMethodology(hub, authorId, { ...common, versions: [version] });
    const made = [
      ["threads", thread.id],
      ["calls", call],
      ["methodologies", methodology],
    ] as const;
    for (const [kind, id] of made) {
      entries.push({ word, id, kind, slug: title(kind).toLowerCase() });
      if (isState(word))
        await hub.db.batch(
          [{ sql: "update entries set state = ?, state_by = author_id where id = ?", args: [word, id] }],
          "write",
        );
    }
  }
}

/** In the public thread: a reply in each state. */
async function makeReplies(browser: Visitor) {
  const thread = entries[0];
  for (const word of ["published", ...states]) {
    const id = await reply(browser, `/threads/${thread?.id}`, `Reply${word}words`);
    replies.push({ word, id });
    if (isState(word))
      await hub.db.batch(
        [{ sql: "update replies set state = ?, state_by = author_id where id = ?", args: [word, id] }],
        "write",
      );
  }
  const inMembers = entries.find(({ word, kind }) => word === "members" && kind === "threads");
  replies.push({
    word: "members",
    id: await reply(browser, `/threads/${inMembers?.id}`, "Replymemberswords"),
  });
}

const isState = (word: string): word is (typeof states)[number] => states.some((state) => state === word);

/** Every GET route with every value that its parameters can have here. */
function allPaths(): string[] {
  const paths = new Set<string>();
  for (const { method, path } of hub.app.routes) {
    if (method !== "GET" || path.includes("*")) continue;
    for (const one of filled(path)) paths.add(one);
  }
  for (const list of ["/threads", "/calls", "/methodologies"])
    for (const query of [
      "topic=skills",
      "country=tn",
      "organisation=lotus",
      "language=en",
      "sort=newest",
      "sort=activity",
      "status=open",
      "status=closing",
      "status=closed",
      "status=cancelled",
      "status=unanswered",
    ])
      paths.add(`${list}?${query}`);
  for (const format of ["atom", "json"]) for (const feed of feeds()) paths.add(`/feeds/${feed}.${format}`);
  for (const { id, kind } of entries) if (kind === "calls") paths.add(`/calls/${id}/calendar.ics`);
  for (const part of ["pages", "entries-a0.0"]) paths.add(`/sitemaps/${part}.xml`);
  return [...paths];
}

const feeds = () => [
  ...["all", "threads", "methodologies", "calls", "topics/skills", "countries/tn", "organisations/lotus"],
  ...entries.map(({ kind, id }) => `${kind}/${id}`),
];

function filled(path: string): string[] {
  const collection = /:collection\{[^}]*\}/;
  if (collection.test(path))
    return entries.map(({ kind, id }) => path.replace(collection, kind).replace(":id", id));
  if (/^\/(threads|methodologies|calls)\/:id/.test(path))
    return entries
      .filter(({ kind }) => path.startsWith(`/${kind}/`))
      .map(({ id, slug }) => path.replace(":id", id).replace(":slug", slug));
  if (path.startsWith("/replies/")) return replies.map(({ id }) => path.replace(":id", id));
  const others = {
    ":slug": path.startsWith("/topics") ? "skills" : "lotus",
    ":handle": "amel",
    ":cc": "tn",
    ":code": "tn",
  };
  return [path.replace(/:\w+(\{[^}]*\})?/g, (name) => others[name as keyof typeof others] ?? "x")];
}

const secretsFor = {
  visitor: ["members", ...states],
  member: [...states],
};

describe.each(["visitor", "member"] as const)("a %s", (who) => {
  test("is shown nothing that is not for them, whatever they ask for", async () => {
    const leaks: string[] = [];
    for (const path of allPaths()) {
      const answer = await readers[who].get(path);
      if (answer.status >= 500) leaks.push(`${path}: ${answer.status}`);
      const html = await answer.text();
      for (const word of secretsFor[who])
        if (
          html.includes(`Word${word}`) ||
          html.includes(`Text${word}`) ||
          html.includes(`Sum${word}`) ||
          html.includes(`Reply${word}words`)
        )
          leaks.push(`${path}: ${word}`);
    }
    expect(leaks).toEqual([]);
  });
});

test.each(["threads", "methodologies", "calls"])(
  "each list of %s holds what is for its reader",
  async (kind) => {
    const wrong: string[] = [];
    const lists = [`/${kind}`, `/${kind}?topic=skills&country=TN&organisation=lotus`, "/topics/skills", "/"];
    for (const list of lists)
      for (const [reader, browser] of Object.entries(readers)) {
        const html = await browser.page(list);
        const shown = ["public", "members", ...states].filter((word) => html.includes(`Word${word}${kind}`));
        const expected = reader === "visitor" ? "public" : "public members";
        if (shown.join(" ") !== expected) wrong.push(`${reader} ${list}: ${shown.join(" ")}`);
      }
    expect(wrong).toEqual([]);
  },
);

test("the author and moderators see what is not published at its own address", async () => {
  const wrong: string[] = [];
  for (const { word, id, kind, slug } of entries)
    for (const reader of ["member", "author", "moderator"] as const) {
      const { status } = await readers[reader].get(`/${kind}/${id}/${slug}`);
      const expected = reader === "member" && isState(word) ? 404 : 200;
      if (status !== expected) wrong.push(`${reader} ${kind} ${word}: ${status}`);
    }
  expect(wrong).toEqual([]);
});
