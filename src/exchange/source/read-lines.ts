import { createReadStream } from "node:fs";

export type Line =
  { readonly line: number; readonly text: string } | { readonly line: number; readonly reason: string };

/** Told of every piece of a file that has been read, in bytes. */
export type Seen = (bytes: number) => void;

/** Longer than any record we know of by a factor of a hundred; what is longer is not text but a broken file. */
const LONGEST_LINE = 2 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * The lines of a UTF-8 file, one at a time, in memory that does not grow with the file.
 * Splits at LF only (CRLF loses its CR): `node:readline` also splits at U+2028, which JSON may hold raw.
 * A line that is too long or not UTF-8 comes as a reason. A leading byte order mark is dropped.
 */
export async function* readLines(path: string, seen?: Seen, longest = LONGEST_LINE): AsyncGenerator<Line> {
  const pending = new PendingLine(longest);
  let line = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    seen?.(chunk.length);
    let rest = chunk as Buffer; // a stream opened without an encoding yields buffers
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      pending.add(rest.subarray(0, end));
      yield pending.take(line++);
      rest = rest.subarray(end + 1);
    }
    pending.add(rest);
  }
  if (pending.bytes > 0) yield pending.take(line);
}

/** The bytes of the line being read; beyond the limit they are counted but not kept. */
class PendingLine {
  bytes = 0;
  private parts: Buffer[] = [];
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  private readonly longest: number;

  constructor(longest: number) {
    this.longest = longest;
  }

  add(part: Buffer): void {
    this.bytes += part.length;
    if (this.bytes <= this.longest) this.parts.push(part);
    else this.parts = [];
  }

  take(line: number): Line {
    const { bytes, parts } = this;
    this.bytes = 0;
    this.parts = [];
    if (bytes > this.longest)
      return { line, reason: `line of ${bytes} bytes is too long (${this.longest} at most)` };
    return this.decode(line, Buffer.concat(parts));
  }

  private decode(line: number, bytes: Buffer): Line {
    try {
      const text = this.decoder.decode(bytes).replace(/\r$/, "");
      return { line, text: line === 1 ? text.replace(/^\uFEFF/, "") : text };
    } catch {
      return { line, reason: "not valid UTF-8" };
    }
  }
}
