const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A title or a name as it is kept: on one line, and unable to turn the direction of what stands around it in a page, a feed or a
 * mail. The plain marks (LRM, RLM, ALM) stay; they reach no further than themselves.
 */
export function oneLine(text: string): string {
  return text
    .replace(turning, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Something a reader can see: invisible characters alone are nothing. */
export function isLegible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}
