import { escapeIsolated } from "./escape.ts";
import type { Rendered } from "./render.ts";

/** A tidied source as it was typed: its paragraphs and line breaks, nothing read into it. */
export function asPlainPost(source: string): Rendered {
  const text = source.trim();
  const paragraphs = text ? text.split(/\n(?:[ \t]*\n)+/) : [];
  return { html: paragraphs.map(paragraph).join(""), text, plain: true, mentions: [] };
}

function paragraph(text: string): string {
  return `<p dir="auto">${text.split("\n").map(escapeIsolated).join("<br />\n")}</p>\n`;
}
