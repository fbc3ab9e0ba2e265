import type * as z from "zod";
import type { Reading } from "./reading.ts";
import { readLines, type Seen } from "./read-lines.ts";

/**
 * The records of a JSON Lines file, each checked by `schema`. What is not JSON, does not fit, or repeats an earlier
 * record's key comes as a reason. Blank lines are nothing. Throws only when the file cannot be read.
 */
export async function* readJsonl<T>(
  path: string,
  schema: z.ZodType<T>,
  keyOf: (record: T) => string,
  seen?: Seen,
): AsyncGenerator<Reading<T>> {
  const firstLine = new Map<string, number>();
  for await (const line of readLines(path, seen)) {
    if ("reason" in line) yield line;
    else if (line.text.trim() !== "") yield unique(readOne(line.line, line.text, schema), keyOf, firstLine);
  }
}

function readOne<T>(line: number, text: string, schema: z.ZodType<T>): Reading<T> {
  const json = parsed(text);
  if (json === undefined) return { line, reason: "not valid JSON" };
  const result = schema.safeParse(json);
  return result.success ? { line, record: result.data } : { line, reason: reasonOf(result.error) };
}

function unique<T>(
  reading: Reading<T>,
  keyOf: (record: T) => string,
  firstLine: Map<string, number>,
): Reading<T> {
  if ("reason" in reading) return reading;
  const key = keyOf(reading.record);
  const first = firstLine.get(key);
  if (first !== undefined) return { line: reading.line, reason: `repeats "${key}" of line ${first}` };
  firstLine.set(key, reading.line);
  return reading;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The first thing wrong, as one sentence: where it is and what it is. */
export function reasonOf(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "does not fit";
  const place = issue.path.join(".");
  const missing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
  const what = missing ? "is missing" : issue.message.replace(/^Invalid input: /, "");
  return place ? `${place}: ${what}` : what;
}
