import { createHash } from "node:crypto";

/** A fingerprint of what a record says, the same for the same content whatever the order of its keys. */
export const contentHash = (content: unknown): string =>
  createHash("sha256").update(canonical(content)).digest("hex").slice(0, 32);

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? sorted(part) : part));
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (object: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
