import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/ui/markdown/index.ts";
import { sanitise } from "../../src/ui/markdown/sanitise.ts";

// Everything that may ever stand between < and >, written out: one tag, its attributes from a list, in double quotes.
const VALUES: Record<string, RegExp> = {
  dir: /^(auto|ltr|rtl)$/,
  href: /^(https?:|mailto:|#|[^:]*$|[^:]*[/?#])/i,
  src: /^https:/i,
  title: /./,
  alt: /^/,
  rel: /^nofollow ugc noopener$/,
  class: /^(mention|footnote-ref|footnote-back|footnotes|task|table-scroll|language-[a-z0-9+#.-]+)$/,
  id: /^([a-z0-9-]+-)?fn(ref)?-\d+(-\d+)?$/,
  role: /^(region|doc-noteref|doc-endnotes|doc-backlink)$/,
  "aria-label": /./,
  tabindex: /^0$/,
  align: /^(left|center|right)$/,
  start: /^\d+$/,
  colspan: /^\d+$/,
  rowspan: /^\d+$/,
  width: /^\d+$/,
  height: /^\d+$/,
  loading: /^lazy$/,
  decoding: /^async$/,
  type: /^checkbox$/,
};
const NAMES =
  "p|br|hr|h3|h4|h5|h6|strong|em|del|ins|sub|sup|code|pre|blockquote|ul|ol|li|input|label|div|table|thead|tbody|tr|th|" +
  "td|details|summary|kbd|abbr|bdi|dl|dt|dd|a|img|section";
const TAG = new RegExp(
  `<(?:/(?:${NAMES})|(?:${NAMES})((?: [a-z-]+="[^"<>]*"| checked| disabled| open)*)(?: /)?)>`,
  "g",
);

function expectSafe(html: string): void {
  const words = html.replace(TAG, (_tag, attributes: string | undefined) => {
    for (const [, name = "", value = ""] of (attributes ?? "").matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      expect(VALUES[name], `${name} in ${html}`).toBeDefined();
      expect(value, `${name} in ${html}`).toMatch(VALUES[name] ?? /^$/);
    }
    return "";
  });
  expect(words, html).not.toMatch(/[<>]/);
  expect(sanitise(html)).toBe(html);
}

const HOSTILE = [
  // a script by its own name
  "<script>alert(1)</script>",
  "<ScRiPt >alert(1)</sCrIpT>",
  "<script\n>alert(1)</script\n>",
  "<script src=//evil.example></script>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<script/src=data:,alert(1)>",
  "text <script>alert(1)//",
  // handlers
  "<img src=x onerror=alert(1)>",
  "<img src=https://a.example/x.png onerror=alert(1)>",
  "<img/src=`x`onerror=alert(1)>",
  '<img src="https://a.example/x" \'" onerror="alert(1)">',
  "<img src='https://a.example/\" onerror=\"alert(1)'>",
  '<p onclick="alert(1)">x</p>',
  "<details open ontoggle=alert(1)><summary>x</summary></details>",
  "<a href=x onmouseover=alert(1)>x</a>",
  "<body onload=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<b/onclick=alert(1)>x</b>",
  "<video><source onerror=alert(1)></video>",
  // addresses in Markdown
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x]( javascript:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](<java\tscript:alert(1)>)",
  "[x](java&#x0A;script:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](&#x6A&#x61vascript:alert(1))",
  "[x](\\javascript:alert(1))",
  "[x](&#1;javascript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](\u00a0javascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:msgbox(1))",
  "[x](blob:https://a.example/1)",
  "[x](file:///etc/passwd)",
  "[x](//evil.example)",
  "[x](/\\evil.example)",
  "[x](\\\\evil.example)",
  "[x][1]\n\n[1]: javascript:alert(1)",
  "[x][1]\n\n[1]: <java\tscript:alert(1)> 'title'",
  "[1]\n\n[1]: data:text/html,<script>alert(1)</script>",
  "<javascript:alert(1)>",
  "<vbscript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
  '![x](https://a.example/" onerror="alert(1))',
  "[![x](javascript:alert(1))](javascript:alert(2))",
  // addresses in HTML
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java&#x0A;script:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  "<a href=javascript&colon;alert&lpar;1&rpar;>x</a>",
  '<a href="https://a.example" href="javascript:alert(1)">x</a>',
  '<a\u000bhref="javascript:alert(1)">x</a>',
  '<a href="https://a.example" style="position:fixed;inset:0" class=mention id=main target=_top>x</a>',
  '<img src="http://a.example/track.gif">',
  '<img src="//a.example/track.gif">',
  '<img src="https://a.example/x.png" width="100%" height="1e9" srcset="//evil.example 1x">',
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<form><form><input type=submit></form></form>",
  "<base href=//evil.example>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<link rel=stylesheet href=//evil.example>",
  "<object data=javascript:alert(1)>",
  "<embed src=javascript:alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)>",
  // elements whose text a browser reads differently
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<p title="</noscript><img src=x onerror=alert(1)>">x',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  "<textarea><p title='</textarea><img src=x onerror=alert(1)>'>",
  "<title><p title='</title><img src=x onerror=alert(1)>'>",
  "<style><p title='</style><img src=x onerror=alert(1)>'>",
  "<template><script>alert(1)</script></template>",
  "<plaintext><img src=x onerror=alert(1)>",
  "<noembed><img src=x onerror=alert(1)></noembed>",
  "<select><option><script>alert(1)</script></select>",
  // foreign content
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
  "<svg><animate attributeName=href values=javascript:alert(1) />",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<math><mi xlink:href=javascript:alert(1)>x",
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  // comments, declarations, broken tags
  "<!-- <script>alert(1)</script> -->",
  "<!--><script>alert(1)</script>-->",
  "<!--!><img src=x onerror=alert(1)>--!>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<!DOCTYPE html [<!ENTITY x '<script>alert(1)</script>'>]>",
  "<?xml version='1.0'?><?php echo '<script>' ?>",
  "<<script>alert(1)//<</script>",
  "<a href='x'<img src=x onerror=alert(1)>",
  "<img src=x onerror=alert(1)//",
  "<p <script>alert(1)</script>>",
  "</p><script>alert(1)</script>",
  "<a title='>' href='javascript:alert(1)'>x</a>",
  "<abbr title='\"><script>alert(1)</script>'>x</abbr>",
  "<td align='left\" onclick=\"alert(1)'>x",
  "<ol start='1\" onclick=\"alert(1)'><li>x</ol>",
  // attributes that Markdown writes
  '[x](https://a.example "\\" onmouseover=\\"alert(1)")',
  "[x](https://a.example '\"onmouseover=alert(1) ')",
  '[x](https://a.example/"onmouseover=alert(1))',
  "[x](https://a.example/'><script>alert(1)</script>)",
  '![" onerror="alert(1)](https://a.example/x.png)',
  "![<img src=x onerror=alert(1)>](https://a.example/x.png)",
  '```"onmouseover="alert(1)\nx\n```',
  '```js" onmouseover="alert(1)\nx\n```',
  "```<script>\n</code></pre><script>alert(1)</script>\n```",
  "`<img src=x onerror=alert(1)>`",
  "    <script>alert(1)</script>",
  '| a | b" onclick="alert(1) |\n|:-:"|-|\n| <script> | x |',
  '| "><img src=x onerror=alert(1)> | b |\n|-|-|\n| 1 | 2 |',
  '@maria" onclick="alert(1)',
  '[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: x',
  "[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "&amp;lt;script&amp;gt;",
  "<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>",
  "<code>&lt;img src=x onerror=alert(1)&gt;</code>",
  "\ufeff<script>alert(1)</script>",
  "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
  "<img src=x\u2028onerror=alert(1)>",
  "https://a.example/<script>alert(1)</script>",
  'www.a.example"onmouseover="alert(1)',
  "http://a.example/'onclick='alert(1)",
  "javascript:alert(1)",
];

describe("what a hostile post turns into", () => {
  test("the table is long enough to mean something", () => expect(HOSTILE.length).toBeGreaterThanOrEqual(60));

  test.each(HOSTILE)("%j", (source) => expectSafe(renderMarkdown(source, { idPrefix: "r1-" }).html));

  test.each(["> ", "- ", "# ", "<details>\n\n", "<b>", "<table><td>", "<pre>", "a\n"])(
    "the same after %j",
    (before) => {
      for (const source of HOSTILE) expectSafe(renderMarkdown(before + source).html);
    },
  );

  test("every eighth pair of them, one in the other's reach", { timeout: 60_000 }, () => {
    const pairs = HOSTILE.flatMap((first, row) =>
      HOSTILE.filter((_, column) => (row + column) % 8 === 0).map((second) => `${first}\n${second}`),
    );
    expect(pairs.length).toBeGreaterThan(450);
    for (const pair of pairs) expectSafe(renderMarkdown(pair).html);
  });
});

test("an honest text about code shows as it was typed", () => {
  const { html } = renderMarkdown("Use std::vector<int> or <your name>, and <script> never.");
  expect(html).toBe(
    '<p dir="auto">Use std::vector&lt;int&gt; or &lt;your name&gt;, and &lt;script&gt; never.</p>\n',
  );
});

test("a person's own tags keep no class, id, style or handler", () => {
  const { html } = renderMarkdown(
    '<kbd class="mention" id="main" style="color:red" onclick="x()">Ctrl</kbd>',
  );
  expect(html).toBe('<p dir="auto"><kbd>Ctrl</kbd></p>\n');
});
