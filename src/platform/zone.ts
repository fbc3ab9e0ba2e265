const checked = new Map<string, string | undefined>();

/**
 * The IANA zone in one spelling, or undefined where there is none of that name. "eUrope/rOME" is the same to Intl; but formatters and
 * pages are kept by zone, and nobody may fill the memory with spellings.
 */
export function knownZone(zone: string): string | undefined {
  if (checked.has(zone)) return checked.get(zone);
  const known = spelledZone(zone);
  if (checked.size < 1000) checked.set(zone, known);
  return known;
}

function spelledZone(zone: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,40}$/.test(zone)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions();
    const isName = timeZone === "UTC" || timeZone.toLowerCase() === zone.toLowerCase();
    return isName ? timeZone : aliasOf(zone);
  } catch {
    return undefined;
  }
}

// Another name of a zone stays what the reader calls it: Kathmandu is "Asia/Katmandu" to Intl.
function aliasOf(zone: string): string {
  const words = zone.toLowerCase().replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  return words.replace(/^Us\//, "US/");
}
