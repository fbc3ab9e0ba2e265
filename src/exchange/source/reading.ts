/** One thing a reader found in a source file: a record, or why there is none. `line` counts from 1. */
export type Reading<T> =
  { readonly line: number; readonly record: T } | { readonly line: number; readonly reason: string };

/** A file as the reports name it (`name`) and as the system opens it (`path`). */
export type SourceFile = { readonly path: string; readonly name: string };

/** What an import tells its person about input it did not take. */
export type Skipped = { readonly file: string; readonly line: number; readonly reason: string };

/** Turns what a reader found into another record, or into a reason not to take it. */
export async function* mapReadings<T, U>(
  readings: AsyncIterable<Reading<T>>,
  change: (record: T) => U | { reason: string },
): AsyncGenerator<Reading<U>> {
  for await (const reading of readings) {
    if ("reason" in reading) yield reading;
    else yield asReading(reading.line, change(reading.record));
  }
}

function asReading<U>(line: number, changed: U | { reason: string }): Reading<U> {
  return isRefusal(changed) ? { line, reason: changed.reason } : { line, record: changed };
}

const isRefusal = (value: unknown): value is { reason: string } =>
  typeof value === "object" && value !== null && Object.keys(value).join() === "reason";
