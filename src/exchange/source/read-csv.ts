import { createReadStream } from "node:fs";
import type { Seen } from "./read-lines.ts";

/** A record of a CSV file and the line it begins on, or why it is none. */
export type CsvRow =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly reason: string };

const LONGEST_ROW = 256 * 1024;

/**
 * The records of a CSV file (RFC 4180): quoted fields with doubled quotes, commas and line ends inside; CRLF, LF or CR;
 * a leading byte order mark. Read as a stream. Empty lines are nothing. A quote that nothing closes ends at the longest row,
 * and reading goes on with the line after the one on which it was opened.
 */
export async function* readCsv(path: string, seen?: Seen): AsyncGenerator<CsvRow> {
  const rows = new RowReader();
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of createReadStream(path)) {
    seen?.(chunk.length);
    yield* rows.take(decoder.decode(chunk as Buffer, { stream: true })); // no encoding set: buffers
  }
  yield* rows.take(decoder.decode());
  yield* rows.end();
}

/** Cuts text into records; keeps the beginning of the one that the text so far does not end. */
class RowReader {
  private text = "";
  private line = 1;

  *take(more: string): Generator<CsvRow> {
    this.text += more;
    for (;;) {
      const end = rowEnd(this.text);
      if (end !== null) yield* this.cut(end);
      else if (this.text.length > LONGEST_ROW) yield* this.giveUp();
      else return;
    }
  }

  *end(): Generator<CsvRow> {
    while (this.text !== "") {
      const end = rowEnd(`${this.text}\n`);
      if (end !== null) yield* this.cut(Math.min(end, this.text.length));
      else yield* this.giveUp();
    }
  }

  private *cut(end: number): Generator<CsvRow> {
    const row = this.text.slice(0, end);
    const line = this.line;
    this.text = this.text.slice(end);
    this.line += row.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (row.trim() !== "") yield { line, fields: fieldsOf(row.replace(/(?:\r\n|\n|\r)$/, "")) };
  }

  private *giveUp(): Generator<CsvRow> {
    const first = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(this.text)?.[0] ?? this.text;
    yield { line: this.line, reason: "a quote is not closed, or the row is too long" };
    this.text = this.text.slice(first.length);
    if (/[\r\n]$/.test(first)) this.line++;
  }
}

/** Where the first record ends, its line end included; null when the text does not hold all of it. */
function rowEnd(text: string): number | null {
  const ends = /"|\r\n|\n|\r(?=[^\n])/g;
  let quoted = false;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    if (found[0] === '"') quoted = !quoted;
    else if (!quoted) return ends.lastIndex;
  }
  return null;
}

function fieldsOf(row: string): string[] {
  const fields: string[] = [];
  const field = /,(?:\s*"((?:[^"]|"")*)"[^,]*|([^,]*))/g;
  for (const [, quoted, plain] of `,${row.replace(/^\uFEFF/, "")}`.matchAll(field)) {
    fields.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
  }
  return fields;
}
