import { describe, expect, test } from "vitest";
import { languages } from "../../src/platform/i18n.ts";
import type { PageFrame } from "../../src/ui/frame.ts";
import { renderPage } from "../../src/ui/render.tsx";
import { hostile, visitorFrame } from "./samples.tsx";

const page = (frame: Partial<PageFrame> = {}) => renderPage({ ...visitorFrame, ...frame }, <p>Content</p>);

describe("the document", () => {
  test.each(languages)("says its language and direction: %s", (language) => {
    const dir = language === "ar" ? "rtl" : "ltr";
    expect(page({ language })).toMatch(new RegExp(`^<!doctype html><html lang="${language}" dir="${dir}">`));
  });

  test("names the page and the hub, and on the front page the hub alone", () => {
    expect(page()).toContain("<title>Discussions · INSME</title>");
    expect(page({ title: "" })).toContain("<title>INSME</title>");
  });

  test("has one heading for the front page: the hub's name", () => {
    expect(page({ title: "" })).toMatch(/<h1><a href="\/"><bdi>INSME/);
    expect(page()).not.toContain("<h1>");
  });

  test("leads past the masthead to the content", () => {
    expect(page()).toContain('<a class="skip" href="#content">');
    expect(page()).toContain('<main id="content"');
  });

  test("keeps search engines away only where told", () => {
    expect(page()).not.toContain("noindex");
    expect(page({ indexed: false })).toContain('<meta name="robots" content="noindex"');
  });

  test("links its canonical address and its feeds", () => {
    const feeds = [{ title: "Calls", href: "/feeds/calls.atom", type: "application/atom+xml" }] as const;
    const html = page({ canonical: "https://hub.example.org/threads", feeds });
    expect(html).toContain('<link rel="canonical" href="https://hub.example.org/threads"');
    expect(html).toContain('<link rel="alternate" type="application/atom+xml" title="Calls"');
  });

  test("escapes whatever a title, a name or a path may hold", () => {
    const actor = { name: hostile, handle: "x", role: "member", unread: 0 } as const;
    const html = page({ title: hostile, description: hostile, path: `/${hostile}`, hubName: hostile, actor });
    expect(html).not.toContain("<script>alert");
    expect(html).not.toMatch(/<b onmouseover/);
  });
});

describe("the masthead", () => {
  test("marks the section the page stands in", () => {
    expect(page().match(/aria-current="page"/g)).toHaveLength(1);
    expect(page()).toContain('<a href="/threads" aria-current="page">');
  });

  test("offers a visitor to sign in and to come back", () => {
    expect(page()).toContain('href="/sign-in?next=%2Fthreads%3Ftopic%3Dexport"');
  });

  test("switches the language by a form that needs no script, and comes back", () => {
    const html = page();
    expect(html).toContain('<form method="post" action="/language">');
    expect(html).toContain('<input type="hidden" name="next" value="/threads?topic=export"');
    for (const one of languages) expect(html).toContain(`name="language" value="${one}"`);
  });

  test("offers each role its own places", () => {
    const as = (role: "member" | "moderator" | "admin") =>
      page({ actor: { name: "Réka", handle: "reka", role, unread: 0 } });
    expect(as("member")).not.toContain('href="/moderation"');
    expect(as("moderator")).toContain('href="/moderation"');
    expect(as("admin")).toContain('href="/moderation"');
  });

  test("says how many notifications are unread, in words too", () => {
    const html = page({ actor: { name: "Réka", handle: "reka", role: "member", unread: 3 } });
    expect(html).toContain('<span aria-hidden="true">3</span><span class="unseen">3 unread</span>');
  });
});

describe("a notice", () => {
  test("is said aloud: politely when done, at once when it is a problem", () => {
    const notice = { tone: "done", text: "Deleted.", undo: { action: "/undo", label: "Undo" } } as const;
    expect(page({ notice })).toMatch(/class="notice done" role="status"/);
    expect(page({ notice })).toContain('<form method="post" action="/undo">');
    expect(page({ notice: { tone: "problem", text: "No." } })).toContain('role="alert"');
  });
});
