import type { Words } from "../../emails/newsletter/index.ts";
import { renderMarkdown } from "../ui/markdown/index.ts";

/** Nobody is named by a handle here: the letter goes to readers who are no members. */
export function wordsIn(markdown: string, idPrefix: string): Words {
  const { html, text } = renderMarkdown(markdown, { idPrefix, mentions: false });
  return { html, text };
}

/** How Markdown reads, beside its form; a sentence where nothing is written yet. */
export function previewOf(markdown: string, empty: string): string {
  return wordsIn(markdown, "preview-").html || `<p>${empty}</p>`;
}
