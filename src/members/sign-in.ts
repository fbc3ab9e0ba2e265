import { minutes } from "../platform/clock.ts";
import { keyedHash, sameSecret } from "../platform/ids.ts";

export const linkLifetime = minutes(15);
export const mostCodeAttempts = 5;
/** How long a form that was sent already answers the same to the browser that sent it. */
export const repeatWindow = minutes(1);

/** A sign-in link as it was asked for. Instants in ms. */
export type SignInLink = {
  tokenHash: string;
  email: string;
  browserHash: string;
  language: string;
  next: string;
  codeAttempts: number;
  confirmedAt: number | null;
  consumedAt: number | null;
  expiresAt: number;
};

export function isGood(link: SignInLink, now: number): boolean {
  return link.consumedAt === null && link.expiresAt > now;
}

export function isUsed(link: SignInLink): boolean {
  return link.consumedAt !== null;
}

/** Pressed twice, or sent again because no answer came. */
export function isJustUsed(link: SignInLink, now: number): boolean {
  return link.consumedAt !== null && link.consumedAt > now - repeatWindow;
}

/** The six digits that stand for a link where it was opened in another browser. Derived, so showing them changes nothing. */
export function codeOf(secret: string, tokenHash: string): string {
  const mark = Buffer.from(keyedHash(secret, "sign-in code", tokenHash), "base64url");
  return String(mark.readUInt32BE(0) % 1_000_000).padStart(6, "0");
}

/** Whether a code may be tried on it still. */
export function isOpenToCodes(link: SignInLink): boolean {
  return link.consumedAt === null && link.codeAttempts < mostCodeAttempts;
}

/** Digits typed with spaces or in another script's numerals count as well. */
export function isCodeOf(secret: string, { tokenHash }: SignInLink, typed: string): boolean {
  return sameSecret(codeOf(secret, tokenHash), plainDigits(typed));
}

// Arabic-Indic, extended Arabic-Indic and Devanagari digits: each block starts at its zero.
const zeros = [0x0660, 0x06f0, 0x0966];

function plainDigits(text: string): string {
  return [...text.normalize("NFKC")].map(digitOf).join("").replace(/\D/g, "");
}

function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((one) => code >= one && code < one + 10);
  return zero === undefined ? character : String(code - zero);
}
