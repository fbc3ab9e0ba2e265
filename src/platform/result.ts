/** What a verb answers: what it made, or an expected refusal. Bugs are exceptions, never refusals. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** One thing wrong with one field; the page turns `problem` into a sentence in the reader's language. */
export type Problem = { field: string; problem: string; limit?: number };

export type Refusal =
  | { kind: "invalid"; problems: readonly Problem[] }
  /** Not there, or not for this reader: the two look the same from outside. */
  | { kind: "missing" }
  /** A visitor must sign in first. */
  | { kind: "sign-in" }
  | { kind: "forbidden" }
  /** Somebody else changed it in between; nothing was lost, the form comes back. */
  | { kind: "conflict" }
  | { kind: "limited"; retryAfterSeconds: number };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
export const invalid = (...problems: Problem[]) => refused({ kind: "invalid", problems });
