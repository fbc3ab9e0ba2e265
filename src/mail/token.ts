import { keyedHash, sameSecret } from "../platform/ids.ts";
import { kept } from "../platform/i18n.ts";

/** What a link in a mail lets its holder do. A token of one purpose is worth nothing for another. */
export type Purpose = "confirm" | "manage" | "erase" | "unsubscribe" | "digest" | "unfollow";

const markLength = 22;
const keyIdLength = 4;

/**
 * An opaque token for `subject` (an id of letters and digits): key id, subject, mark. Nothing is stored and nothing runs out: it
 * works as long as the secret stays, which is what a mail found again after months needs.
 */
export function tokenFor(secret: string, purpose: Purpose, subject: string): string {
  return keyIdOf(secret) + subject + markOf(secret, purpose, subject);
}

/** The subject of a token that this secret made for this purpose; undefined for any other text. */
export function subjectOf(secret: string, purpose: Purpose, token: string): string | undefined {
  if (!/^[\w-]{30,80}$/.test(token) || !token.startsWith(keyIdOf(secret))) return undefined;
  const subject = token.slice(keyIdLength, -markLength);
  return sameSecret(token.slice(-markLength), markOf(secret, purpose, subject)) ? subject : undefined;
}

/** Names a secret without telling it: frozen digests say by it whose tokens they hold. */
export const keyIdOf = kept((secret) => keyedHash(secret, "key-id", "", keyIdLength));

function markOf(secret: string, purpose: Purpose, subject: string): string {
  return keyedHash(secret, `token ${purpose}`, subject, markLength);
}
