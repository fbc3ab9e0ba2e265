import type { MarkedToken } from "marked";

/**
 * A token's children. marked types them as possibly of an unknown kind; ours adds none but the footnote,
 * which has no parent.
 */
export function children(token: { tokens?: unknown[] | undefined }): MarkedToken[] {
  return (token.tokens ?? []) as MarkedToken[];
}
