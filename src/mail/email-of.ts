/** What RFC 5321 lets an address be, with its brackets. */
export const mostEmailCharacters = 254;

/** An address as the hub keeps it: trimmed, its domain and local part in lower case; undefined when it is none. */
export function emailOf(typed: string): string | undefined {
  const email = typed.trim().toLowerCase().normalize("NFC");
  if (email.length > mostEmailCharacters) return undefined;
  // \p{C}: control characters, and those that are not seen but turn text around.
  return /^[^\s@<>()",;:\\[\]\p{C}]+@[^\s@<>()",;:\\[\]\p{C}.]+(\.[^\s@<>()",;:\\[\]\p{C}.]+)+$/u.test(email)
    ? email
    : undefined;
}
