import type { Hit } from "./hits.ts";

/** A part of a text, marked where it was looked for. */
export type Part = { readonly text: string; readonly marked: boolean };

/** UTF-16 units of an excerpt, and those of them before the first word that was found. */
const room = 260;
const before = 70;

/** The part of a text in which most different terms stand, then most of them; from its beginning where none does. */
export function snippetOf(text: string, hits: readonly Hit[]): Part[] {
  const start = startOf(text, hits);
  const end = wholeAt(text, Math.min(text.length, start + room), 1);
  const parts = marked(text, hits, start, end);
  return [
    ...(start > 0 ? [{ text: "… ", marked: false }] : []),
    ...parts,
    ...(end < text.length ? [{ text: " …", marked: false }] : []),
  ];
}

/** The whole text with its hits. */
export function markedText(text: string, hits: readonly Hit[]): Part[] {
  return marked(text, hits, 0, text.length);
}

function startOf(text: string, hits: readonly Hit[]): number {
  let best = { value: 0, start: 0 };
  for (const [i, hit] of hits.entries()) {
    const until = hit.start + room - before;
    const terms = new Set<number>();
    let n = 0;
    for (let j = i; j < hits.length && (hits[j]?.end ?? Infinity) <= until; j++, n++)
      terms.add(hits[j]?.term ?? 0);
    const value = terms.size * 100 + Math.min(n, 99);
    if (value > best.value) best = { value, start: hit.start };
  }
  if (best.start <= before) return 0;
  return wholeAt(text, best.start - before, -1);
}

/** The beginning or end of a word near an offset, or at least of a character with its marks. */
function wholeAt(text: string, offset: number, direction: 1 | -1): number {
  if (offset <= 0 || offset >= text.length) return Math.max(0, Math.min(offset, text.length));
  for (let n = 0; n < 24; n++) {
    const at = offset - n * direction;
    if (/\s/.test(text[at] ?? " ")) return direction === 1 ? at : at + 1;
  }
  let at = offset;
  while (at > 0 && /[\p{M}\p{Cf}\uDC00-\uDFFF]/u.test(text[at] ?? "")) at--;
  return at;
}

/** Hits that touch or overlap are one mark. */
function marked(text: string, hits: readonly Hit[], start: number, end: number): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(at, hit.start);
    const to = Math.min(end, hit.end);
    if (to <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    const last = parts.at(-1);
    if (last?.marked && from === at)
      parts[parts.length - 1] = { text: last.text + text.slice(from, to), marked: true };
    else parts.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < end) parts.push({ text: text.slice(at, end), marked: false });
  return parts;
}
