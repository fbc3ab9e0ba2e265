import { expect, test } from "vitest";
import { languages } from "../../src/platform/i18n.ts";
import * as entry from "../../src/ui/entry/index.ts";
import { ErrorPage } from "../../src/ui/error-page.tsx";
import * as form from "../../src/ui/form/index.ts";
import { Columns, PageHead, Part } from "../../src/ui/page.tsx";
import { renderPage } from "../../src/ui/render.tsx";
import { call, methodology, noon, post, reader, thread, visitorFrame } from "./samples.tsx";

const options = Array.from({ length: 20 }, (_, n) => ({ value: `v${n}`, label: `Value ${n}` }));

/** Every component once, in a language. */
function everything(language: (typeof languages)[number]): string {
  const to = { ...reader, language };
  const errors = { title: "Wrong." };
  const topics = [{ slug: "export", name: "Export" }];
  return renderPage(
    { ...visitorFrame, language, actor: { name: "Réka", handle: "reka", role: "admin", unread: 1 } },
    <>
      <PageHead title="Title" lead="Lead" action={{ href: "/threads/new", label: "New" }} />
      <entry.FilterBar
        action="/threads"
        language={language}
        filters={[{ name: "topic", options, value: "v1" }]}
      />
      <Columns aside={<entry.Facts facts={[{ term: "Budget", value: "1" }]} />}>
        <Part title="All" more={{ href: "/", label: "More" }}>
          <entry.MixedList
            level={3}
            reader={to}
            rows={[
              { kind: "thread", entry: thread },
              { kind: "methodology", entry: methodology },
              { kind: "call", entry: call },
            ]}
          />
        </Part>
      </Columns>
      <entry.EntryHeader
        title="Entry"
        language="hi"
        kicker="Kind"
        reader={to}
        at={noon}
        mark={<entry.DaysLeft call={call} reader={to} />}
      >
        <entry.TopicLinks topics={topics} language={language} href={({ slug }) => `/topics/${slug}`} />
        <entry.CountryLinks countries={["IT"]} language={language} href={(code) => `/countries/${code}`} />
      </entry.EntryHeader>
      <entry.Post post={{ ...post, state: "hidden", undo: "/undo", edited: { at: noon } }} reader={to} />
      <entry.Pager newer="/a" older="/b" language={language} />
      <entry.EmptyState title="Nothing" />
      <ErrorPage status={500} language={language} />
      <form method="post">
        <form.ErrorSummary errors={errors} language={language} />
        <form.Field name="title" label="Title" language={language} error={errors.title} />
        <form.TextArea name="body" label="Text" language={language} markdown />
        <form.Select name="kind" label="Kind" language={language} options={options} />
        <form.Checkboxes name="topics" label="Topics" language={language} options={options} />
        <form.SubmitRow label="Send" language={language} preview="body" />
      </form>
    </>,
  );
}

test.each(languages)(
  "a page in %s has no style, script or handler of its own, and nothing from elsewhere",
  (language) => {
    const html = everything(language);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/i);
    expect(html.match(/<script[^>]*>/g)).toEqual([
      expect.stringMatching(/^<script src="\/assets\/[^"]+" defer>$/),
    ]);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  },
);

test.each(languages)("a page in %s has no empty or half-made words", (language) => {
  expect(everything(language)).not.toMatch(/undefined|\[object|NaN|>#|# </);
});

test("ids are unique", () => {
  const ids = [...everything("en").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("an unknown status still gets a page", () => {
  expect((<ErrorPage status={418} language="en" />).toString()).toContain("That request could not be read");
  expect((<ErrorPage status={503} language="fr" />).toString()).toContain("Une erreur est survenue");
});
