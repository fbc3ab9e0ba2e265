import { describe, expect, test } from "vitest";
import { excerpt, excerptOfSource, renderMarkdown, RENDERER_VERSION } from "../../src/ui/markdown/index.ts";

const html = (source: string, options = {}) => renderMarkdown(source, options).html.trim();
const text = (source: string) => renderMarkdown(source).text;
const paragraph = (inner: string) => `<p dir="auto">${inner}</p>`;
const REL = 'rel="nofollow ugc noopener"';

test("the version is a whole number, stored beside what was rendered", () => {
  expect(Number.isInteger(RENDERER_VERSION)).toBe(true);
});

describe("a post", () => {
  test("has emphasis, code and line breaks", () => {
    expect(html("*a* **b** ~~c~~ `d <e>`\nf")).toBe(
      paragraph("<em>a</em> <strong>b</strong> <del>c</del> <code>d &lt;e&gt;</code><br />\nf"),
    );
  });

  test("keeps a document's line ends as blanks where breaks are off, and hard breaks as breaks", () => {
    expect(html("a\nb  \nc", { breaks: false })).toBe(paragraph("a\nb<br />\nc"));
  });

  test("has its headings below the page's own", () => {
    expect(html("# a\n###### b\n\nc\n=")).toBe(
      '<h3 dir="auto">a</h3>\n<h6 dir="auto">b</h6>\n<h3 dir="auto">c</h3>',
    );
  });

  test("keeps the number a list starts with", () => {
    expect(html("3. a\n4. b")).toBe(
      '<ol start="3" dir="ltr">\n<li dir="auto">a</li>\n<li dir="auto">b</li>\n</ol>',
    );
  });

  test("names each checkbox of a task list by its own text", () => {
    expect(html("- [x] done\n- [ ] open")).toBe(
      '<ul dir="ltr">\n<li class="task" dir="auto"><label><input type="checkbox" checked disabled /> done</label></li>\n' +
        '<li class="task" dir="auto"><label><input type="checkbox" disabled /> open</label></li>\n</ul>',
    );
  });

  test("has tables that scroll by themselves, named by their head", () => {
    const table = html("| Country | Firms |\n|---|--:|\n| Italy | 4 |");
    expect(table).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Country Firms"><table dir="ltr">',
    );
    expect(table).toContain('<td align="right" dir="auto">4</td>');
  });

  test("has code in a language of a safe name, and no class for another", () => {
    expect(html("```C++ x\n<a>\n```")).toBe(
      '<pre dir="auto" tabindex="0"><code class="language-c++">&lt;a&gt;\n</code></pre>',
    );
    expect(html('```a"b\nx\n```')).toBe('<pre dir="auto" tabindex="0"><code>x\n</code></pre>');
  });

  test("folds what a person put into details, with Markdown inside", () => {
    expect(html("<details open>\n<summary>More</summary>\n\n- a\n\n</details>")).toBe(
      '<details open>\n<summary dir="auto">More</summary><ul dir="ltr">\n<li dir="auto">a</li>\n</ul>\n</details>',
    );
  });

  test("closes what a person left open", () => {
    expect(html("<b>a\n\nb")).toContain("</strong>");
  });

  test("reads CRLF, a lone CR and the Unicode line ends as line ends", () => {
    expect(html("a\r\nb\rc\u2028d\u2029e")).toBe(paragraph("a<br />\nb<br />\nc<br />\nd<br />\ne"));
  });

  test("loses NUL and other controls, and keeps emoji whole", () => {
    expect(html("a\u0000b\u0007 👩‍👩‍👧‍👦 🇮🇹 &#7; &#0;")).toBe(paragraph("ab 👩‍👩‍👧‍👦 🇮🇹  �"));
  });

  test("shows character references as characters, and unknown ones as typed", () => {
    expect(html("&eacute; &amp;lt; &#x41; &nosuch; AT&T")).toBe(
      paragraph("é &amp;lt; A &amp;nosuch; AT&amp;T"),
    );
  });
});

describe("a link", () => {
  test("goes to http, https, mail or inside the site, and says that we do not vouch for it", () => {
    expect(html('[a](https://b.example/c?d=1&amp;e=2 "t")')).toBe(
      paragraph(`<a href="https://b.example/c?d=1&amp;e=2" title="t" ${REL}>a</a>`),
    );
    expect(html("[a](/threads/1)")).toBe(paragraph(`<a href="/threads/1" ${REL}>a</a>`));
  });

  test("is made of a bare address, without the stop after it", () => {
    expect(html("See https://b.example/c.")).toBe(
      paragraph(`See <a href="https://b.example/c" ${REL}>https://b.example/c</a>.`),
    );
    expect(html("anna@b.example")).toBe(
      paragraph(`<a href="mailto:anna@b.example" ${REL}>anna@b.example</a>`),
    );
  });

  test("to anywhere else is its words only", () => {
    expect(html("[a](javascript:alert(1)) [b](//c.example) [d](ftp://e.example)")).toBe(paragraph("a b d"));
  });

  test("in another script is encoded, its words are not", () => {
    expect(html("[日本](https://b.example/日本)")).toBe(
      paragraph(`<a href="https://b.example/%E6%97%A5%E6%9C%AC" ${REL}>日本</a>`),
    );
  });
});

describe("a picture", () => {
  test("comes over https, when it is needed", () => {
    expect(html('![A chart](https://b.example/c.png "t")')).toBe(
      paragraph(
        '<img src="https://b.example/c.png" alt="A chart" title="t" loading="lazy" decoding="async" />',
      ),
    );
  });

  test("keeps a size in pixels, no other", () => {
    const img = '<img src="https://b.example/c.png" width="20" height="50%">';
    expect(html(img)).toBe(
      '<img src="https://b.example/c.png" alt="" width="20" loading="lazy" decoding="async" />',
    );
  });

  test("from elsewhere is a link, and words inside a link", () => {
    expect(html("![A chart](http://b.example/c.png)")).toBe(
      paragraph(`<a href="http://b.example/c.png" ${REL}>A chart</a>`),
    );
    expect(html("[![A chart](/c.png)](https://b.example)")).toBe(
      paragraph(`<a href="https://b.example" ${REL}>A chart</a>`),
    );
  });
});

describe("a mention", () => {
  test("links to the member and is reported once, in lower case", () => {
    const rendered = renderMarkdown("@Maria and (@jean-luc), thanks @maria!");
    expect(rendered.mentions).toEqual(["maria", "jean-luc"]);
    expect(rendered.html).toContain('(<a class="mention" href="/members/jean-luc">@jean-luc</a>)');
  });

  test.each([
    ["an address", "anna@example.org"],
    ["code", "`@anna`"],
    ["a code block", "```\n@anna\n```"],
    ["a link", "[@anna](https://b.example)"],
    ["a person's own link", '<a href="https://b.example">@anna</a>'],
    ["a path", "https://b.example/@anna"],
    ["another server's name", "@anna@b.example"],
    ["an escape", "\\@anna"],
    ["two signs", "@@anna"],
  ])("is not one in %s", (_where, source) => {
    expect(renderMarkdown(source).mentions).toEqual([]);
  });
});

describe("a footnote", () => {
  const source =
    "One[^a] two[^b] three[^a], [^none].\n\n[^b]: Second.\n[^a]: First *note*\n    goes on.\n\n    And on.";

  test("is numbered as it is first referred to, leads there and back, under ids of this post", () => {
    const rendered = html(source, { idPrefix: "r7-" });
    expect(rendered).toContain(
      '<a class="footnote-ref" href="#r7-fn-1" id="r7-fnref-1" role="doc-noteref">1</a>',
    );
    expect(rendered).toContain('id="r7-fnref-1-2"');
    expect(rendered).toContain('<li id="r7-fn-1"><p dir="auto">First <em>note</em><br />\ngoes on.</p>');
    expect(rendered.match(/role="doc-backlink"/g)).toHaveLength(3);
    expect(rendered).toContain("[^none]");
  });

  test("that refers to itself ends all the same", () => {
    expect(html("a[^1]\n\n[^1]: b[^1]").match(/footnote-ref/g)).toHaveLength(2);
  });
});

describe("writing from right to left", () => {
  test("is found by the browser for each paragraph, and by us for what holds them", () => {
    expect(html("> مرحبا\n\n- مرحبا\n- hello")).toBe(
      '<blockquote dir="rtl">\n<p dir="auto">مرحبا</p>\n</blockquote>\n' +
        '<ul dir="rtl">\n<li dir="auto">مرحبا</li>\n<li dir="auto">hello</li>\n</ul>',
    );
  });

  test("cannot be forced on what stands beside it", () => {
    expect(html("a \u202eb **c**")).toBe(paragraph("<bdi>a \u202eb </bdi><strong>c</strong>"));
    expect(html("![a\u202eb](https://b.example/c.png)")).toContain('alt="ab"');
    expect(excerpt(paragraph("<bdi>a \u202eb</bdi>"), 20)).toBe("a b");
  });
});

describe("what is refused as Markdown", () => {
  test.each([
    ["too long", "*a* ".repeat(20_000)],
    ["stalls the parser", "*a_".repeat(3000)],
    ["overflows its stack", "> ".repeat(4000)],
    ["grows out of bounds", `[a]: https://b.example/${"c".repeat(2000)}\n\n${"[a] ".repeat(2000)}`],
    ["nests without end", `${"*a ".repeat(60)}b${" c*".repeat(60)}`],
  ])("because it is %s shows as typed", (_why, source) => {
    const rendered = renderMarkdown(source);
    expect(rendered.plain).toBe(true);
    expect(rendered.mentions).toEqual([]);
    expect(rendered.text).toBe(source.trim());
  });

  test("keeps its paragraphs and lines, escaped", () => {
    expect(html("a <b>\nc\n\nd", { limit: 3 })).toBe(
      `${paragraph("a &lt;b&gt;<br />\nc")}\n${paragraph("d")}`,
    );
  });

  test("quotes and lists deeper than a dozen are text, and the post stays Markdown", () => {
    const rendered = renderMarkdown(`${"> ".repeat(20)}deep\n\n*a*`);
    expect(rendered.plain).toBe(false);
    expect(rendered.html.match(/<blockquote/g)).toHaveLength(12);
    expect(rendered.html).toContain("&gt; deep");
  });

  test("a table does not fill in more cells than it was written with", () => {
    const wide = `${"|a".repeat(500)}|\n${"|-".repeat(500)}|\n${"|\n".repeat(2000)}`;
    expect(html(wide).length).toBeLessThan(20 * wide.length);
  });
});

describe("the text for a mail", () => {
  test("keeps what the formatting meant", () => {
    const source =
      "# Title\n\nA [label](https://b.example/c), <https://d.example> and anna@e.example &amp; `code`[^1]\n\n" +
      "> quoted\n> on\n>\n> more\n\n- one\n  - two\n- [x] done\n\n2. a\n3. b\n\n```\nx = 1\n```\n\n| a | b |\n|-|-|\n| 1 | 2 |\n\n" +
      "---\n\n<kbd>Ctrl</kbd> ![A chart](https://b.example/c.png)\n\n[^1]: Note.";
    expect(text(source)).toBe(
      "Title\n\nA label (https://b.example/c), https://d.example and anna@e.example & code[1]\n\n" +
        "> quoted\n> on\n>\n> more\n\n- one\n  - two\n- [x] done\n\n2. a\n3. b\n\n    x = 1\n\na | b\n1 | 2\n\n" +
        "* * *\n\nCtrl A chart (https://b.example/c.png)\n\n[1] Note.",
    );
  });

  test("gives no address that the page would not link to", () => {
    expect(text("[a](javascript:alert(1))")).toBe("a");
  });
});

describe("an excerpt", () => {
  test("is one paragraph without its quotes and notes, cut after a whole word", () => {
    const source = "> What you wrote\n\nFirst *line*[^1]\nsecond & third\n\n- item\n\n[^1]: Note.";
    expect(excerptOfSource(source, 200)).toBe("First line second & third · item");
    expect(excerptOfSource(source, 14)).toBe("First line…");
    expect(excerptOfSource("> only a quote", 200)).toBe("only a quote");
  });

  test.each([
    [
      "points of a list",
      "What it did:\n\n- the letter: +3 points\n- a call: +19\n- a visit.\n- nothing",
      "What it did: the letter: +3 points · a call: +19 · a visit. nothing",
    ],
    [
      "paragraphs without a stop",
      "The survey\n\nNobody answered it. Why?\n\nRead on",
      "The survey · Nobody answered it. Why? Read on",
    ],
    ["a nested list", "1. ask\n   - once\n   - twice\n2. wait", "ask · once · twice · wait"],
    ["a heading within", "They came.\n\n## What they said\n\nA lot", "They came. What they said · A lot"],
    ["Japanese", "方法論です。\n\n一\n\n二", "方法論です。 一 · 二"],
  ])("sets apart %s", (_what, source, said) => {
    expect(excerptOfSource(source, 200)).toBe(said);
  });

  test.each([
    ["a heading", "## Background\n\nTwelve firms asked.", "Twelve firms asked."],
    ["code", "```\nx = 1\n```\n\nTwelve `firms` asked.", "Twelve firms asked."],
    ["a table", "a | b\n--|--\n1 | 2\n\nTwelve firms asked.", "Twelve firms asked."],
    ["an address", "https://example.org/a/b?c=d\n\nTwelve firms asked.", "Twelve firms asked."],
    ["a quote and a heading", "> So?\n\n# Yes\n\nTwelve firms asked.", "Twelve firms asked."],
  ])("does not begin with %s", (_what, source, said) => {
    expect(excerptOfSource(source, 200)).toBe(said);
  });

  test("says what there is where there is nothing else, cell by cell, and of addresses the host", () => {
    expect(excerptOfSource("# Only this", 200)).toBe("Only this");
    expect(excerptOfSource("```\nx = 1\n```", 200)).toBe("x = 1");
    expect(excerptOfSource("a | b\n--|--\n1 | 2", 200)).toBe("a · b · 1 · 2");
    expect(excerptOfSource("See https://www.example.org/long/path?x=1. And (https://b.example)", 200)).toBe(
      "See example.org. And (b.example)",
    );
  });

  test.each([
    ["Japanese", "会員の皆様へ新しい方法論を公開しました", 12],
    ["Hindi", "छोटे उद्यमों के लिए नई पद्धति प्रकाशित हुई है", 20],
    ["Thai", "เครือข่ายเพื่อวิสาหกิจขนาดกลางและขนาดย่อม", 20],
    ["Arabic", "الشبكة الدولية للمؤسسات الصغيرة والمتوسطة", 20],
    ["emoji only", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 24],
  ])("never cuts through a grapheme: %s", (_script, source, most) => {
    const cut = excerptOfSource(source, most);
    expect(cut.length).toBeLessThanOrEqual(most);
    expect(cut.length).toBeGreaterThan(most / 3);
    expect(source.startsWith(cut.slice(0, -1))).toBe(true);
    const graphemes = (of: string) => [...new Intl.Segmenter().segment(of)].map(({ segment }) => segment);
    expect(graphemes(source).slice(0, graphemes(cut).length - 1)).toEqual(graphemes(cut).slice(0, -1));
  });
});
