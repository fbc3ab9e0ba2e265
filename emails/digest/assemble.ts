import type { Letter } from "../../src/mail/mailer.ts";
import { escape, narrow } from "../escape.ts";
import { oneLine } from "../plain.ts";
import type { Block } from "./block.tsx";
import { fill, type Fragment } from "./fragment.ts";
import type { Stream } from "./item.ts";
import type { Cadence, Shell } from "./shell.tsx";

/** Frozen with every run. Whatever changes the bytes that `assemble` makes from the same values must raise it. */
export const ASSEMBLER_VERSION = 3;

/** `own`: a question of the reader's, who can say whether it has been answered. */
export type Picked = { block: Block; reasons: readonly Fragment[]; own?: boolean };
export type Section = { stream: Stream; items: readonly Picked[] };

/** What is this reader's alone. URLs are absolute; `date` is the reader's own (YYYY-MM-DD); `name` is shown as given. */
export type Personal = {
  cadence: Cadence;
  date: string;
  unsubscribeUrl: string;
  preferencesUrl: string;
  /** This digest on the web; an item's key after it is where one acts on that item. */
  webUrl: string;
  /** Why these items, and what was left out. */
  whyUrl: string;
  name?: string;
};

/**
 * One reader's digest out of frozen parts: pure, the same bytes from the same values, and cheap (strings are joined, nothing else).
 * Sections come in the order given and empty ones are left out. Throws when there is no item at all: nothing to say means no mail.
 */
export function assemble(shell: Shell, sections: readonly Section[], personal: Personal): Letter {
  return digestWith(actLine, shell, sections, personal);
}

/** What stands under an item of the text part. */
export type Below = (shell: Shell, item: Picked, webUrl: string) => string;

const actLine: Below = (shell, { block, own }, webUrl) =>
  `${own ? shell.actOwnText : shell.actText}${webUrl}/${block.key}\n\n`;

/** For `assemble`, and for an earlier one that set something else under its items. */
export function digestWith(
  below: Below,
  shell: Shell,
  sections: readonly Section[],
  personal: Personal,
): Letter {
  const filled = sections.filter(({ items }) => items.length > 0);
  const [first, ...others] = filled.flatMap(({ items }) => items.map(({ block }) => block.subject));
  if (first === undefined) throw new Error("a digest without items");
  return {
    subject: shell.subjectStart + first + (shell.subjectEnd[others.length] ?? "…"),
    html: htmlOf(shell, filled, personal, others),
    text: textOf(below, shell, filled, personal),
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

function textOf(below: Below, shell: Shell, sections: readonly Section[], personal: Personal): string {
  const { unsubscribeUrl, preferencesUrl, webUrl, whyUrl } = personal;
  let body = "";
  for (const { stream, items } of sections) {
    body += shell.sections[stream].text;
    for (const item of items)
      body +=
        item.block.text[0] + joined(item.reasons, "text") + item.block.text[1] + below(shell, item, webUrl);
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
