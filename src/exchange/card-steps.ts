import { plainText } from "./source/plain-text.ts";

export type ImportStep = { readonly title: string; readonly text: string };

/** Headings under which a list is a way of doing it, in the languages cards come in. */
const HOW =
  /\bhow to\b|\bhow it works\b|\bsteps?\b|\bprocedure\b|\bprocess\b|\bagenda\b|\binstructions\b|\bassignment\b|cómo (?:hacer|se hace)|pasos|comment faire|étapes|come (?:fare|si fa)|passi|so geht|schritte|как |手順|步骤|步驟|كيف|خطوات/i;

const ITEM = /^( {0,3})\d{1,3}[.)][ \t]+(.*)$/;
const HEADING = /^ {0,3}#{1,6}[ \t]*(.*)$/;

/**
 * The ordered steps of a card, where its text plainly has them: the first numbered list of two or more items under a heading
 * that says how, or the list that the body begins with, or the only one of a card whose title says how. Else none.
 */
export function stepsOf(markdown: string, title = ""): ImportStep[] {
  const sections = sectionsOf(markdown);
  const how = sections.filter(({ heading }) => HOW.test(heading)).map(({ lines }) => numbered(lines));
  const lists = sections.map(({ lines }) => numbered(lines)).filter((list) => list.length > 1);
  const plain =
    ITEM.test(markdown.trimStart().split("\n", 1)[0] ?? "") || (lists.length === 1 && HOW.test(title));
  return (how.find((list) => list.length > 1) ?? (plain ? lists[0] : undefined) ?? []).map(step);
}

/** The steps of the older template: a list in the front matter, or an HTML list in a string. */
export function stepsOfField(how: unknown): ImportStep[] {
  if (Array.isArray(how)) return how.filter((item) => typeof item === "string").map(step);
  if (typeof how !== "string") return [];
  const items = [...how.matchAll(/<li>([\s\S]*?)(?=<\/?li>|<\/?[ou]l>|$)/gi)].map(([, item]) => item ?? "");
  return items.map(step).filter(({ text }) => text !== "");
}

type Section = { heading: string; lines: string[] };

function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = [{ heading: "", lines: [] }];
  for (const line of markdown.split("\n")) {
    const [, heading] = HEADING.exec(line) ?? [];
    // Older cards put the heading in by a template tag named after it.
    const included = /^\{% include (header-how|how-header)/.exec(line)?.[1];
    if (heading !== undefined || included) sections.push({ heading: heading ?? "how to", lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** The items of the first numbered list; lines below an item belong to it until a blank line is followed by other text. */
function numbered(lines: readonly string[]): string[] {
  const items: string[] = [];
  let margin = -1;
  let blank = false;
  for (const line of lines) {
    const [, indent = "", text] = ITEM.exec(line) ?? [];
    const starts = text !== undefined && (margin < 0 || indent.length <= margin);
    if (starts) {
      items.push(text);
      margin = indent.length;
    } else if (items.length > 0 && blank && /^\S/.test(line)) break;
    else if (items.length > 0 && line.trim() !== "") items.push(`${items.pop()}\n${line}`);
    blank = line.trim() === "";
  }
  return items;
}

function step(item: string): ImportStep {
  const [, lead, rest] = /^\s*\*\*(.{2,90}?)[.:]?\*\*[.:]?\s*([\s\S]*)$/.exec(item) ?? [];
  return lead && rest
    ? { title: plainText(lead), text: plainText(rest) }
    : { title: "", text: plainText(item) };
}
