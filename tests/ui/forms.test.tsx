import { describe, expect, test } from "vitest";
import {
  Checkboxes,
  ErrorSummary,
  Field,
  Hidden,
  Select,
  SubmitRow,
  TextArea,
} from "../../src/ui/form/index.ts";
import { hostile } from "./samples.tsx";

const options = ["a", "b", "c"].map((value) => ({ value, label: value.toUpperCase() }));
const countries = Array.from({ length: 40 }, (_, n) => ({ value: `c${n}`, label: `Country ${n}` }));
const errors = {
  title: "Write a title.",
  body: "Write something.",
  topics: "Choose a topic.",
  kind: "Choose.",
};

const form = (
  <form>
    <ErrorSummary errors={errors} language="en" />
    <Field
      name="title"
      label="Title"
      language="en"
      required
      hint="Short."
      error={errors.title}
      value={hostile}
    />
    <TextArea name="body" label="Text" language="en" markdown error={errors.body} value={"\n<b>typed</b>"} />
    <Select name="kind" label="Kind" language="en" options={options} value="b" error={errors.kind} />
    <Checkboxes
      name="topics"
      label="Topics"
      language="en"
      options={options}
      values={["a", "c"]}
      error={errors.topics}
    />
    <SubmitRow label="Send" language="en" preview="body" />
  </form>
).toString() as string;

describe("a form", () => {
  test("labels every control", () => {
    const labelled = new Set(all(form, /<label for="([^"]+)"/g));
    for (const id of all(form, /<(?:input id|textarea id|select id)="([^"]+)"/g))
      expect(labelled).toContain(id);
  });

  test("ties hints and errors to their control, and every reference leads somewhere", () => {
    const ids = new Set(all(form, / id="([^"]+)"/g));
    const references = all(form, /aria-describedby="([^"]+)"/g).flatMap((list) => list.split(" "));
    expect(references).toContain("f-title-hint");
    expect(references).toContain("f-title-error");
    for (const reference of references) expect(ids).toContain(reference);
  });

  test("lists its problems, each a link to its field", () => {
    const ids = new Set(all(form, / id="([^"]+)"/g));
    const links = all(form, /<a href="#([^"]+)"/g);
    expect(links).toEqual(["f-title", "f-body", "f-topics", "f-kind"]);
    for (const link of links) expect(ids).toContain(link);
    expect(form).toContain("4 things need your attention");
  });

  test("keeps what was typed, exactly, and never as markup", () => {
    expect(form).toContain('value="&quot;&gt;&lt;script&gt;');
    // A parser drops the first newline after <textarea>; the second is the writer's own.
    expect(form).toMatch(/<textarea[^>]*>\n\n&lt;b&gt;typed&lt;\/b&gt;<\/textarea>/);
    expect(form).toMatch(/<option value="b" selected/);
    expect(all(form, /name="topics" value="(\w)" checked/g)).toEqual(["a", "c"]);
  });

  test("says which fields are optional, not which are required", () => {
    expect(form.match(/\(optional\)/g)).toHaveLength(3);
    expect(form).toMatch(/<label for="f-title">Title <\/label>/);
  });

  test("has a preview that the server can answer too", () => {
    expect(form).toContain('<button name="preview" value="1" formnovalidate="" data-previews="f-body">');
    expect(form).toMatch(/<section class="preview" data-preview="body"[^>]* hidden=""/);
    const answered = (
      <TextArea name="body" label="Text" language="en" markdown previewHtml="<p>Hi</p>" />
    ).toString();
    expect(answered).toContain("<p>Hi</p>");
    expect(answered).not.toContain('hidden=""');
  });
});

describe("many choices", () => {
  const list = (error?: string) =>
    (
      <Checkboxes
        name="countries"
        label="Countries"
        language="en"
        options={countries}
        values={["c1"]}
        error={error}
      />
    ).toString();

  test("fold away and say how many are chosen", () => {
    expect(list()).toContain('<details class="fold"><summary>1 chosen</summary>');
    expect(list()).toMatch(/<fieldset id="f-countries"/);
  });

  test("stand open when there is something to mend", () => {
    expect(list("Choose at most five.")).toContain('<details class="fold" open="">');
  });
});

test("hidden fields repeat a name for each of its values", () => {
  const html = (<Hidden values={{ id: "01", topic: ["a", "b"] }} />).toString() as string;
  expect(all(html, /name="(\w+)" value="\w+"/g)).toEqual(["id", "topic", "topic"]);
});

test("no problem, no summary", () => {
  expect((<ErrorSummary errors={{}} language="en" />).toString()).toBe("");
});

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, found = ""]) => found);
}
