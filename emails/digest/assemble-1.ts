import type { Letter } from "../../src/mail/mailer.ts";
import { escape } from "../escape.ts";
import { oneLine } from "../plain.ts";
import { fill, type Fragment } from "./fragment.ts";
import type { Stream } from "./item.ts";
import type { Personal } from "./assemble.ts";
import type { Shell } from "./shell.tsx";

type Block = {
  subject: string;
  html: readonly [before: string, after: string];
  text: readonly [before: string, after: string];
};
type Picked = { block: Block; reasons: readonly Fragment[] };
type Section = { stream: Stream; items: readonly Picked[] };

/** Assembler 1: how digests were put together before their items could be acted on. For runs that were frozen for it; not to be changed. */
export function assembleFirst(shell: Shell, sections: readonly Section[], personal: Personal): Letter {
  const filled = sections.filter(({ items }) => items.length > 0);
  const [first, ...others] = filled.flatMap(({ items }) => items.map(({ block }) => block.subject));
  if (first === undefined) throw new Error("a digest without items");
  return {
    subject: shell.subjectStart + first + (shell.subjectEnd[others.length] ?? "…"),
    html: htmlOf(shell, filled, personal, others),
    text: textOf(shell, filled, personal),
  };
}

function htmlOf(
  shell: Shell,
  sections: readonly Section[],
  personal: Personal,
  others: readonly string[],
): string {
  let body = "";
  for (const { stream, items } of sections) {
    body += shell.sections[stream].html;
    for (const { block, reasons } of items) body += block.html[0] + joined(reasons, "html") + block.html[1];
  }
  const { unsubscribeUrl, preferencesUrl, webUrl, whyUrl } = personal;
  return fill(shell.html, {
    // The subject shows the first title, so the line after it shows the next ones.
    preheader: escape(others.slice(0, 3).join(" · ")),
    edition: editionOf(shell, personal),
    greeting: personal.name ? `${escape(greetingOf(shell, personal.name))}<br>` : "",
    counts: countsOf(shell, sections),
    body,
    unsubscribeUrl: escape(unsubscribeUrl),
    preferencesUrl: escape(preferencesUrl),
    webUrl: escape(webUrl),
    whyUrl: escape(whyUrl),
  });
}

function textOf(shell: Shell, sections: readonly Section[], personal: Personal): string {
  let body = "";
  for (const { stream, items } of sections) {
    body += shell.sections[stream].text;
    for (const { block, reasons } of items) body += block.text[0] + joined(reasons, "text") + block.text[1];
  }
  const { unsubscribeUrl, preferencesUrl, webUrl, whyUrl } = personal;
  return fill(shell.text, {
    edition: editionOf(shell, personal),
    greeting: personal.name ? `${greetingOf(shell, personal.name)}\n` : "",
    counts: countsOf(shell, sections),
    body,
    unsubscribeUrl,
    preferencesUrl,
    webUrl,
    whyUrl,
  });
}

function editionOf(shell: Shell, { cadence, date }: Personal): string {
  return `${shell.cadences[cadence]} · ${shell.dates[date] ?? date}`;
}

function greetingOf({ greeting }: Shell, name: string): string {
  return greeting[0] + oneLine(name) + greeting[1];
}

/** "3 discussions · 2 calls" */
function countsOf(shell: Shell, sections: readonly Section[]): string {
  return sections
    .map(({ stream, items }) => shell.sections[stream].counts[items.length] ?? String(items.length))
    .join(" · ");
}

function joined(reasons: readonly Fragment[], part: keyof Fragment): string {
  let all = reasons[0]?.[part] ?? "";
  for (let i = 1; i < reasons.length; i++) all += ` · ${reasons[i]?.[part] ?? ""}`;
  return all;
}
