import type { Letter } from "../../src/mail/mailer.ts";
import { escape, narrow } from "../escape.ts";
import { oneLine } from "../plain.ts";
import type { Block } from "./block.tsx";
import { fill, type Fragment } from "./fragment.ts";
import type { Stream } from "./item.ts";
import type { Personal } from "./assemble.ts";
import type { Shell } from "./shell.tsx";

type Picked = { block: Block; reasons: readonly Fragment[]; own?: boolean };
type Section = { stream: Stream; items: readonly Picked[] };

/**
 * Assembler 2: how digests were put together before the text part said where one acts on each item. For runs that were frozen for it;
 * not to be changed.
 */
export function assembleSecond(shell: Shell, sections: readonly Section[], personal: Personal): Letter {
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
  const { unsubscribeUrl, preferencesUrl, webUrl, whyUrl } = personal;
  const web = escape(webUrl);
  let body = "";
  for (const { stream, items } of sections) {
    body += shell.sections[stream].html;
    for (const { block, reasons, own } of items) {
      const [before, upToWeb, afterWeb, after] = block.html;
      body += before + joined(reasons, "html") + upToWeb + web + afterWeb;
      body += (own ? shell.act.own : shell.act.any) + after;
    }
  }
  return fill(shell.html, {
    // The subject shows the first title, so the line after it shows the next ones.
    preheader: narrow(escape(others.slice(0, 3).join(" · "))),
    edition: narrow(editionOf(shell, personal)),
    greeting: personal.name ? `${escape(greetingOf(shell, personal.name))}<br>` : "",
    counts: narrow(countsOf(shell, sections)),
    body,
    unsubscribeUrl: escape(unsubscribeUrl),
    preferencesUrl: escape(preferencesUrl),
    webUrl: web,
    whyUrl: escape(whyUrl),
  });
}

function textOf(shell: Shell, sections: readonly Section[], personal: Personal): string {
  const { unsubscribeUrl, preferencesUrl, webUrl, whyUrl } = personal;
  let body = "";
  for (const { stream, items } of sections) {
    body += shell.sections[stream].text;
    for (const { block, reasons, own } of items) {
      body += block.text[0] + joined(reasons, "text") + block.text[1];
      // Addresses make a text hard to read: all others are acted on where one reads why they are there.
      if (own) body += `${shell.actOwnText}${webUrl}/${block.key}\n\n`;
    }
  }
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
