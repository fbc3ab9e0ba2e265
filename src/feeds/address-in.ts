/** The address in what stands after From: `The hub <hub@example.org>` or the address alone. */
export function addressIn(from: string): string {
  return /<([^<>\s]+)>/.exec(from)?.[1] ?? from.trim();
}
