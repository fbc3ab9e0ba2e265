import { direction } from "../../src/platform/i18n.ts";
import { slot } from "../digest/fragment.ts";
import { colon, cut, isolated, lead, oneLine, wrap } from "../plain.ts";
import type { Said } from "./issue.tsx";
import { itemText } from "./item-row.tsx";
import { text } from "./text.ts";
import { mailText } from "./written.ts";

/** The issue's text part: the same words, in the same order. */
export function issueText(said: Said): string {
  const { language, hubName, hubUrl, postalAddress, edition, letter, cover } = said;
  const say = text(language);
  const dir = direction(language);
  const start = lead(dir);
  const hub = isolated(oneLine(hubName), dir);
  const broken = (line: string) =>
    wrap(line)
      .map((part) => start + part)
      .join("\n");
  const link = (label: string, url: string) => `${label}${colon(language)}\n${url}`;
  const written = (words: string) => lines(mailText(words, { baseUrl: hubUrl, dir }), dir);
  return [
    `${broken(hub)}\n${said.editionLine}`,
    ...(said.notice ? [said.notice] : []),
    broken(isolated(cut(said.title, 160), dir)),
    link(say.readOnWeb, said.webUrl ?? slot("webUrl")),
    ...(cover ? [say.forMembers, written(cover.text)] : []),
    written(letter.text),
    ...said.sections.flatMap(({ heading, items }) => [
      `${start}${heading}\n${"=".repeat(40)}`,
      ...items.map((item) => itemText(item, language, hubUrl)),
    ]),
    "-".repeat(40),
    link(say.preferences, slot("preferencesUrl")),
    link(say.leave, slot("unsubscribeUrl")),
    wrap(edition === "members" ? say.youGetIssueFirst(hub) : say.youGetIssue(hub)).join("\n"),
    `${broken(isolated(oneLine(postalAddress), dir))}\n${hubUrl}\n`,
  ].join("\n\n");
}

/** A letter's lines, broken where they are long, each in its own direction. */
function lines(words: string, dir: "ltr" | "rtl"): string {
  return words
    .split("\n")
    .flatMap((line) => wrap(line))
    .map((line) => (line === "" ? "" : isolated(line, dir)))
    .join("\n");
}
