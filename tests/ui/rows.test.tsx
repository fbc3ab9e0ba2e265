import { describe, expect, test } from "vitest";
import { CallRow, FilterBar, MethodologyRow, Pager, Post, ThreadRow } from "../../src/ui/entry/index.ts";
import { call, day, hostile, methodology, noon, post, reader, thread } from "./samples.tsx";

const arabic = { ...reader, language: "ar" } as const;

describe("a discussion in a list", () => {
  const row = (entry = thread) => (<ThreadRow entry={entry} reader={reader} />).toString() as string;

  test("shows its replies and its last voice", () => {
    expect(row()).toMatch(/<b>3<\/b> replies/);
    expect(row()).toContain("Latest: <bdi>أمل</bdi>");
  });

  test("says so when a question has no reply", () => {
    expect(row({ ...thread, replies: 0, lastVoice: null })).toContain(
      '<span class="badge loud" >No reply yet',
    );
    expect(row({ ...thread, replies: 0, flavour: "discussion" })).not.toContain("No reply yet");
    expect(row({ ...thread, status: "resolved" })).toContain("Resolved");
  });

  test("keeps its own language and direction within the page's", () => {
    expect(row({ ...thread, title: "كيف", language: "ar" })).toMatch(
      /<h\d class="row-title" lang="ar" dir="rtl">.*كيف/,
    );
    const inArabic = (<ThreadRow entry={thread} reader={arabic} />).toString();
    expect(inArabic).toMatch(/<h\d class="row-title" lang="en" dir="ltr">.*Mentors/);
  });

  test("marks whom nobody vouched for and what is invented", () => {
    const html = row({ ...thread, author: { name: "New", unverified: true } });
    expect(html).toContain(">Unverified</span>");
    expect(html).toContain(">Demo</span>");
  });

  test("shows markup in names and titles as text", () => {
    const party = { name: hostile, href: `/members/${hostile}` };
    const lastVoice = { name: hostile, at: noon };
    const html = row({
      ...thread,
      title: hostile,
      author: party,
      organisation: party,
      topics: [hostile],
      lastVoice,
    });
    expect(html).not.toMatch(/<script|<b onmouseover/);
    expect(html).not.toContain(`href="/members/">`);
  });

  test("counts a long list of countries instead of naming it", () => {
    expect(row({ ...thread, countries: ["IT", "TN", "FR", "ES", "MA"] })).toContain(
      "Italy, Tunisia, France, and 2 more",
    );
  });
});

describe("a methodology in a list", () => {
  test("shows its evidence, adoptions and version", () => {
    const html = (<MethodologyRow entry={methodology} reader={reader} />).toString();
    expect(html).toContain('class="evidence e3"');
    expect(html).toContain("evaluated");
    expect(html).toContain("2 adoptions · Version 4");
  });
});

describe("a call in a list", () => {
  const row = (entry = call, to = reader) => (<CallRow entry={entry} reader={to} />).toString() as string;

  test("shows the days left, large, and the deadline in its own zone", () => {
    expect(row()).toContain("<b>12</b> days left");
    expect(row()).toContain("5 Dec 2026, 13:00 Central European");
    expect(row()).toContain('<bdi lang="en" dir="ltr">Stage 1</bdi>');
  });

  test("counts in the reader's zone: one evening in Brussels is the next day in Tokyo", () => {
    const tonight = { ...call, deadline: { at: Date.UTC(2026, 10, 23, 22), zone: "Europe/Brussels" } };
    expect(row(tonight)).toContain('<b class="word">Today</b> last day');
    expect(row(tonight, { ...reader, zone: "Asia/Tokyo" })).toContain("<b>1</b> day left");
  });

  test("is urgent in its last week", () => {
    const within = (days: number) => row({ ...call, deadline: { at: noon + days * day, zone: "UTC" } });
    expect(within(7)).toContain("mark urgent");
    expect(within(8)).not.toContain("urgent");
  });

  test("counts towards its opening before it opens", () => {
    expect(row({ ...call, status: "forthcoming", opensAt: noon + 3 * day })).toContain(
      "<b>3</b> days to opening",
    );
  });

  test("says its status where nothing is left to count", () => {
    expect(row({ ...call, status: "closed" })).toContain('<b class="word">Closed</b>');
    expect(row({ ...call, deadline: null })).toContain("No deadline stated");
  });

  test("counts days in Arabic with the right form", () => {
    const within = (days: number) =>
      row({ ...call, deadline: { at: noon + days * day, zone: "UTC" } }, arabic);
    expect(within(2)).toContain("يومان متبقيان");
    expect(within(5)).toContain("أيام متبقية");
    expect(within(12)).toContain("يومًا متبقيًا");
  });
});

describe("a post", () => {
  const shown = (view = post) => (<Post post={view} reader={reader} />).toString() as string;

  test("can be linked to, and says when in absolute time", () => {
    expect(shown()).toContain('id="r-r1"');
    expect(shown()).toContain('href="/replies/r1"');
    expect(shown()).toContain('<time datetime="2026-11-22T12:00Z" data-relative>22 Nov 2026, 13:00</time>');
  });

  test("offers its actions as links and forms that work without script", () => {
    const actions = [
      { label: "Quote", href: "?quote=r1" },
      { label: "Accept", post: "/replies/r1/accept", fields: { from: '"x"' }, pressed: true },
    ];
    expect(shown({ ...post, actions })).toContain('<a href="?quote=r1">Quote</a>');
    expect(shown({ ...post, actions })).toContain('<form method="post" action="/replies/r1/accept">');
    expect(shown({ ...post, actions })).toContain('name="from" value="&quot;x&quot;"');
    expect(shown({ ...post, actions })).toContain('aria-pressed="true"');
  });

  test("says why it is not there, and undoes it", () => {
    const deleted = shown({ ...post, html: "", state: "deleted", undo: "/replies/r1/restore" });
    expect(deleted).toContain("This was deleted.");
    expect(deleted).toContain('action="/replies/r1/restore"');
    expect(shown({ ...post, state: "queued" })).toContain("A moderator reads this before others see it.");
  });
});

test("a list without pages draws no pager", () => {
  expect((<Pager newer={null} older={undefined} language="en" />).toString()).toBe("");
  expect((<Pager older="/threads?after=x" language="en" />).toString()).toContain('rel="next"');
});

test("filters stand open and say what holds", () => {
  const options = [{ value: "it", label: "Italy" }];
  const bar = (value?: string) =>
    (
      <FilterBar action="/threads" language="en" filters={[{ name: "country", options, value }]} />
    ).toString();
  expect(bar()).toContain('<details class="filters">');
  expect(bar("it")).toContain('<details class="filters" open="">');
  expect(bar("it")).toContain("Italy");
});
