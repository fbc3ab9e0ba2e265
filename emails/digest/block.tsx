import { raw } from "hono/html";
import { direction, type Language } from "../../src/platform/i18n.ts";
import { accent, ink, muted, rule } from "../look.ts";
import { cut, isolated, lead, wrap } from "../plain.ts";
import { factsOf, kindOf } from "./facts.ts";
import { htmlTemplate, slot, template } from "./fragment.ts";
import type { DigestItem } from "./item.ts";

/** One item in one reader's language, with holes for the reason and the address where one acts on it; plain data. `subject` is its title as a subject shows it. */
export type Block = {
  subject: string;
  html: readonly [before: string, upToWeb: string, afterWeb: string, after: string];
  text: readonly [before: string, after: string];
  /** What follows the address of the reader's digest where the item is acted on. */
  key: string;
};

/** Once an item and language; ~50 µs. */
export function renderBlock(item: DigestItem, language: Language): Block {
  return {
    subject: isolated(cut(spoken(item.title) || kindOf(item, language), 60), direction(language)),
    html: htmlOf(item, language),
    text: holed(itemText(item, language)),
    key: item.key ?? "",
  };
}

function htmlOf(item: DigestItem, language: Language): Block["html"] {
  const [before = "", rest = ""] = htmlTemplate(String(<Item item={item} language={language} />)).chunks;
  const end = rest.indexOf("</p>");
  const act = `/${encodeURIComponent(item.key ?? "")}">`;
  return [before, rest.slice(0, end) + acting, act, `</a>${rest.slice(end)}`];
}

function holed(source: string): readonly [string, string] {
  const [before = "", after = ""] = template(source).chunks;
  return [before, after];
}

/** Kind and facts in the reader's language and direction; title and excerpt in their own, aligned as the reader reads. */
function Item({ item, language }: { item: DigestItem; language: Language }) {
  const dir = direction(language);
  const align = dir === "rtl" ? "right" : "left";
  const own = { lang: item.language, dir: direction(item.language) };
  const { headline, facts } = factsOf(item, language);
  return (
    <tr>
      <td class="r i" dir={dir} align={align} style={cell}>
        <p class="m" style={small + muted}>
          {kindOf(item, language)}
        </p>
        <h3 class="t" {...own} style="margin:3px 0 0;font:bold 19px/1.3 Georgia,serif">
          <a class="i" href={item.url} style={`color:${ink};text-decoration:none`}>
            {titleOf(item)}
          </a>
        </h3>
        {headline && (
          <p style={reading}>
            <b>{headline}</b>
          </p>
        )}
        {item.excerpt && (
          <p {...own} style={reading}>
            {cut(item.excerpt, mostExcerpt)}
          </p>
        )}
        {facts.length > 0 && (
          <p class="m" style={small + muted}>
            {facts.join(" · ")}
          </p>
        )}
        <p class="a" style={small + accent}>
          {raw(slot("reason"))}
        </p>
      </td>
    </tr>
  );
}

// Written out once an item, times twelve: what a cell can hand down stands on the cell.
// Which letters comes down from the table around; how large does not in every program.
const cell = `padding:16px 0 18px;border-top:1px solid ${rule};font-size:15px;line-height:1.5;color:${ink}`;
const mostExcerpt = 200;
const reading = "margin:6px 0 0";
const small = "margin:4px 0 0;font-size:13px;color:";

// Up to the address of the reader's digest. The words differ for whoever asked.
const acting = '<br><a href="';

function itemText(item: DigestItem, language: Language): string {
  const dir = direction(language);
  const start = lead(dir);
  const { headline, facts } = factsOf(item, language);
  const broken = (line: string) => wrap(line, 72).map((part) => start + part);
  const [title = "", ...more] = wrap(titleOf(item), 70).map((line) => start + isolated(line, dir));
  return [
    `* ${[title, ...more].join("\n  ")}`,
    ...broken([kindOf(item, language), headline ?? facts[0]].join(" · ")),
    ...broken((headline ? facts : facts.slice(1)).join(" · ")),
    // Isolates end with their line, so each line gets its own.
    ...wrap(cut(item.excerpt, mostExcerpt), 70).map((line) => start + isolated(line, dir)),
    `${start}(${slot("reason")})`,
    `${item.url}\n`,
  ]
    .filter((line) => line !== start)
    .join("\n  ");
}

/** Without pictures: in a list of mails they shout, and filters count them. */
function spoken(title: string): string {
  return title
    .replace(
      /(?![©®™])\p{Extended_Pictographic}[\uFE0F\u200D\p{Emoji_Modifier}\p{Extended_Pictographic}]*/gu,
      "",
    )
    .trim();
}

function titleOf({ title, kind }: DigestItem): string {
  return cut(title, 160) || kind;
}
