import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Reading } from "../../src/exchange/source/reading.ts";

/** A folder with these files (name → text or bytes), gone when the test is. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "exchange-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export const fileWith = (content: string | Uint8Array, name = "input") =>
  join(folderWith({ [name]: content }), name);

export const jsonl = (...records: unknown[]) =>
  records.map((record) => (typeof record === "string" ? record : JSON.stringify(record))).join("\n") + "\n";

export async function recordsOf<T>(readings: AsyncIterable<Reading<T>>): Promise<T[]> {
  return (await Array.fromAsync(readings)).flatMap((reading) =>
    "record" in reading ? [reading.record] : [],
  );
}

export async function reasonsOf(readings: AsyncIterable<Reading<unknown>>): Promise<string[]> {
  const all = await Array.fromAsync(readings);
  return all.flatMap((reading) => ("reason" in reading ? [`${reading.line}: ${reading.reason}`] : []));
}

/** What the sender of a call says at the least. */
export const aCall = (changes: object = {}) => ({
  id: "x-1",
  title: "Vouchers for first exporters",
  language: "en",
  deadlines: [{ date: "2026-03-31", time: null, timezone: null, stage: null, raw: "31.03.2026" }],
  ...changes,
});

/** The real corpus, where it lies beside the project. */
export const corpus = join(import.meta.dirname, "../../../shared/data/dev");
