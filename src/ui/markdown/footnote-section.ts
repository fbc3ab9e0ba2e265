import { blocks } from "./blocks.ts";
import { noteId, referenceId, type Citation } from "./footnotes.ts";
import type { Page } from "./page.ts";
import { children } from "./tokens.ts";

/**
 * The notes that the text refers to, by their numbers. A note may refer to another, which then follows it.
 */
export function footnoteSection(page: Page): string {
  let notes = "";
  // A Map's iteration takes in what is added on the way.
  for (const [label, citation] of page.cited) notes += note(label, citation, page);
  return notes && `<section class="footnotes" role="doc-endnotes"><ol>\n${notes}</ol></section>\n`;
}

function note(label: string, citation: Citation, page: Page): string {
  const body = blocks(children(page.notes.get(label) ?? {}), page).trimEnd();
  let back = "";
  for (let time = 1; time <= citation.times; time++) {
    const href = `#${referenceId(citation.number, time, page)}`;
    back += ` <a class="footnote-back" href="${href}" role="doc-backlink">↩</a>`;
  }
  return `<li id="${noteId(citation.number, page)}">${body}${back}</li>\n`;
}
