import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Clock } from "./clock.ts";

/** The one place where ids and randomness come in. */
export type Ids = {
  /** A time-ordered id of 20 characters: 9 of milliseconds, 11 random; rises strictly within one process. */
  make(): string;
  /** An unguessable token of `bytes` random bytes, base64url. */
  token(bytes?: number): string;
  /** Between 0 (included) and 1, for jitter. */
  random(): number;
};

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const randomLength = 11;

export function makeIds(clock: Clock): Ids {
  let last = 0;
  let tail: number[] = [];
  const pool = randomPool();
  return {
    make() {
      const now = Math.max(clock.now(), last);
      tail = now === last ? increment(tail) : Array.from(pool.take(randomLength), (byte) => byte & 31);
      last = now;
      return timePart(now) + tail.map((n) => alphabet[n]).join("");
    },
    token: (bytes = 24) => randomBytes(bytes).toString("base64url"),
    random: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
  };
}

/** Random bytes, fetched many at a time: asking the system costs more than all else of an id. */
function randomPool() {
  let bytes = Buffer.alloc(0);
  let used = 0;
  return {
    take(count: number): Uint8Array {
      if (used + count > bytes.length) [bytes, used] = [randomBytes(1100), 0];
      return bytes.subarray(used, (used += count));
    },
  };
}

/** Ids that come out the same in every run; for tests and seeds that must be reproducible. */
export function countingIds(clock: Clock, start = 0): Ids {
  let n = start;
  return {
    make: () =>
      timePart(clock.now()) +
      (n++)
        .toString(32)
        .padStart(randomLength, "0")
        .replace(/[a-v]/g, (digit) => alphabet[parseInt(digit, 32)] ?? ""),
    token: () => createHash("sha256").update(`token ${n++}`).digest("base64url").slice(0, 32),
    random: () => ((n++ * 2654435761) % 2 ** 32) / 2 ** 32,
  };
}

const idPattern = /^[0-9a-hjkmnp-tv-z]{20}$/;

export function isId(value: unknown): value is string {
  return typeof value === "string" && idPattern.test(value);
}

/** The first part of every id made at or after `at`; ids compare as text. */
export function timePart(at: number): string {
  let text = "";
  for (let rest = at, i = 0; i < 9; i++, rest = Math.floor(rest / 32)) text = alphabet[rest % 32] + text;
  return text;
}

/** SHA-256, base64url: how tokens and session ids are kept at rest. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** A keyed, purpose-bound mark of `text`: HMAC-SHA-256, base64url, cut to `length` characters. */
export function keyedHash(key: string, purpose: string, text: string, length = 43): string {
  return createHmac("sha256", key).update(`${purpose}\n${text}`).digest("base64url").slice(0, length);
}

export function sameSecret(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

// A full tail carries over; 55 bits never do within one millisecond.
function increment(tail: number[]): number[] {
  const next = [...tail];
  for (let i = next.length - 1; i >= 0; i--) {
    const digit = ((next[i] ?? 0) + 1) % 32;
    next[i] = digit;
    if (digit !== 0) break;
  }
  return next;
}
