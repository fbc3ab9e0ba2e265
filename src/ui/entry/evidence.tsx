import { html } from "hono/html";
import type { Language } from "../../platform/i18n.ts";
import type { Evidence } from "./row.ts";
import { text } from "./text.ts";

const levels: readonly Evidence[] = ["told", "monitored", "evaluated", "controlled"];

/** Strength of evidence as four boxes, filled so far, and in a word. */
export function EvidenceMark({
  evidence,
  language,
}: {
  evidence?: Evidence | null | undefined;
  language: Language;
}) {
  const words = text(language);
  const level = evidence ? levels.indexOf(evidence) + 1 : 0;
  return html`<p class="mark">
    <b class="evidence e${level}"><span class="unseen">${words.evidence}</span></b>
    ${evidence ? words[evidence] : words.noEvidence}
  </p>`;
}
