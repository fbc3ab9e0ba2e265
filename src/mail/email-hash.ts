import { keyedHash } from "../platform/ids.ts";

/** How an address (trimmed, in lower case) is known where it must not stand in clear, as among the suppressed. */
export function emailHashOf(secret: string, email: string): string {
  return keyedHash(secret, "email", email, 22);
}
