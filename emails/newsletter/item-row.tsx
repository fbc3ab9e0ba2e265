import { raw } from "hono/html";
import { direction, type Language } from "../../src/platform/i18n.ts";
import { factsOf } from "../digest/facts.ts";
import { text as digestText } from "../digest/text.ts";
import { ink, muted, rule, sans, serif } from "../look.ts";
import { cut, isolated, lead, wrap } from "../plain.ts";
import type { IssueItem } from "./content.ts";
import { text } from "./text.ts";
import { mailHtml, mailText } from "./written.ts";

/** One line of a section: what it is in the reader's language, title and text in their own. */
export function ItemRow({
  item,
  language,
  baseUrl,
}: {
  item: IssueItem;
  language: Language;
  baseUrl: string;
}) {
  const dir = direction(language);
  if (item.withdrawnAt !== undefined) return <WithdrawnRow at={item.withdrawnAt} language={language} />;
  const own = { lang: item.language, dir: direction(item.language) };
  const kicker = kickerOf(item, language);
  const deadline = deadlineOf(item, language);
  const href = addressOf(item, baseUrl);
  const title = cut(item.title, 160);
  return (
    <tr>
      <td class="r i" dir={dir} align={dir === "rtl" ? "right" : "left"} style={cell}>
        {kicker && (
          <p class="m" style={`margin:0;font-size:13px;color:${muted}`}>
            {kicker}
          </p>
        )}
        <h3 class="t" {...own} style={`margin:3px 0 0;font:bold 18px/1.3 ${serif}`}>
          {href ? (
            <a class="i" href={href} style={`color:${ink};text-decoration:none`}>
              {title}
            </a>
          ) : (
            title
          )}
        </h3>
        {deadline && (
          <p style="margin:6px 0 0">
            <b>{deadline}</b>
          </p>
        )}
        {item.words ? (
          <div {...own}>{raw(mailHtml(item.words.html, { baseUrl, dir: own.dir }))}</div>
        ) : (
          item.text && (
            <p {...own} style="margin:6px 0 0">
              {cut(item.text, 600)}
            </p>
          )
        )}
      </td>
    </tr>
  );
}

function WithdrawnRow({ at, language }: { at: number; language: Language }) {
  const dir = direction(language);
  return (
    <tr>
      <td class="r m" dir={dir} align={dir === "rtl" ? "right" : "left"} style={`${cell};color:${muted}`}>
        {withdrawnText(at, language)}
      </td>
    </tr>
  );
}

/** What stands where an item was. `zone`: whose day it is. */
export function withdrawnText(at: number, language: Language, zone = "UTC"): string {
  const locale = language === "en" ? "en-GB" : language;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: zone });
  return text(language).withdrawn(day.format(at));
}

const cell = `padding:14px 0 16px;border-top:1px solid ${rule};font:15px/1.5 ${sans};color:${ink}`;

export function itemText(item: IssueItem, language: Language, baseUrl: string): string {
  const dir = direction(language);
  const start = lead(dir);
  if (item.withdrawnAt !== undefined)
    return wrap(`* ${withdrawnText(item.withdrawnAt, language)}`, 72).join("\n  ");
  const apart = (text: string, width = 70) => wrap(text, width).map((line) => start + isolated(line, dir));
  const [first = "", ...rest] = apart(cut(item.title, 160));
  const about = [kickerOf(item, language), deadlineOf(item, language)].filter(Boolean).join(" · ");
  return [
    `* ${[first, ...rest].join("\n  ")}`,
    ...(about ? wrap(about, 72).map((line) => start + line) : []),
    ...saidIn(item, baseUrl).flatMap((line) => apart(line)),
    ...(item.url ? [addressOf(item, baseUrl)] : []),
  ].join("\n  ");
}

/** An item's text, line by line; a blank one would end the item. */
function saidIn({ text: plain, words, language }: IssueItem, baseUrl: string): string[] {
  if (!words) return plain ? [cut(plain, 600)] : [];
  const lines = mailText(words.text, { baseUrl, dir: direction(language) }).split("\n");
  return lines.filter((line) => line.trim() !== "");
}

function addressOf({ url }: IssueItem, baseUrl: string): string {
  return url.startsWith("/") ? baseUrl + url : url;
}

/** "Funding call · for members"; empty for what an editor wrote. */
function kickerOf({ kind, callType, membersOnly, demo }: IssueItem, language: Language): string {
  const say = digestText(language);
  const what = { thread: say.discussion, methodology: say.methodology, call: say[callType ?? "call"] };
  return [
    ...(kind ? [what[kind]] : []),
    ...(membersOnly ? [text(language).membersOnly] : []),
    ...(demo ? [say.demo] : []),
  ].join(" · ");
}

/** When a call closes, on its own clock; also for the archive's page. Empty where nothing is known. */
export function deadlineOf(
  { title, language: own, url, deadlines = [] }: IssueItem,
  language: Language,
): string {
  if (deadlines.length === 0) return "";
  const call = { kind: "call" as const, title, language: own, url, excerpt: "", deadlines };
  return factsOf(call, language).headline ?? "";
}
