import { stepsOf, stepsOfField, type ImportStep } from "./card-steps.ts";
import type { FrontMatter } from "./source/front-matter.ts";
import { cut, excerpt, plainText } from "./source/plain-text.ts";
import { oneLine, textBlock } from "./source/source-text.ts";

/** What a method card says, whatever template it was written in. */
export type CardContent = {
  readonly title: string;
  /** Stands alone; the source's "what", else the first paragraph. */
  readonly summary: string;
  /** The source's "why". */
  readonly problem: string | null;
  readonly timescale: string | null;
  readonly steps: readonly ImportStep[];
  /** The steps were read out of the body, which tells them too. */
  readonly stepsInBody: boolean;
  /** The body as published: template tags, attributes and HTML included. */
  readonly markdown: string;
};

/** Reads a card of any of its templates. Values of odd types count as absent; a missing title is empty. */
export function cardContent({ fields, body }: FrontMatter): CardContent {
  const title = line(fields.title) ?? "";
  const own = textBlock(body).trim();
  const markdown = own || oldBody(fields);
  const written = stepsOfField(fields.how);
  return {
    title,
    summary: cut(line(fields.what) ?? line(fields.description) ?? excerpt(markdown), 300),
    problem: line(fields.why),
    timescale: line(fields.time_required) ?? line(fields.timeRequired),
    steps: written.length > 0 ? written : stepsOf(markdown, title),
    stepsInBody: written.length === 0 || own === "",
    markdown,
  };
}

/** A text, a number or a list of texts as one line without markup; null for anything else and for "N/A". */
function line(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(line).filter(Boolean).join(" ") || null;
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = plainText(oneLine(String(value)));
  return text === "" || /^(?:n\/a|null|~)$/i.test(text) ? null : text;
}

const OLD_SECTIONS: readonly (readonly [string, string])[] = [
  ["how", "How to do it"],
  ["nonPrintableContent", ""],
  ["governmentConsiderations", "Government considerations"],
];

/** The first template kept the whole card in the front matter: its sections, in its order, are then the body. */
function oldBody(fields: FrontMatter["fields"]): string {
  return OLD_SECTIONS.flatMap(([key, heading]) => {
    const text = section(fields[key]);
    return text ? [heading ? `## ${heading}\n\n${text}` : text] : [];
  }).join("\n\n");
}

function section(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => `1. ${oneLine(String(item))}`).join("\n");
  return typeof value === "string" ? textBlock(value).trim() : "";
}
