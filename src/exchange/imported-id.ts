import { createHash } from "node:crypto";
import { timePart } from "../platform/ids.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The id of what came from `source` (its stable key) at `at` ms: time-ordered as all ids, and the same in every run, so that an
 * import that was killed and started again makes the very rows of one that was not.
 */
export function importedId(at: number, source: string): string {
  const digest = createHash("sha256").update(source).digest();
  return timePart(at) + Array.from(digest.subarray(0, 11), (byte) => ALPHABET[byte & 31]).join("");
}
