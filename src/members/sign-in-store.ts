import { desc, eq } from "drizzle-orm";
import { signIns } from "../../db/schema/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { query } from "../platform/db/query.ts";
import { insert } from "../platform/db/write.ts";

export const linkByToken = query<{ tokenHash: string }>()((q, p) =>
  q.select().from(signIns).where(eq(signIns.tokenHash, p.tokenHash)),
);

/** The newest links that a browser asked for: more than it can ask for while one is good. */
export const linksByBrowser = query<{ browserHash: string }>()((q, p) =>
  q
    .select()
    .from(signIns)
    .where(eq(signIns.browserHash, p.browserHash))
    .orderBy(desc(signIns.createdAt))
    .limit(60),
);

export function insertLink(row: typeof signIns.$inferInsert): Statement {
  return insert(signIns, row);
}

/** Guard: consumes a link once, while it is good. */
export function consumeLink(tokenHash: string, now: number): Statement {
  return statement(
    "update sign_ins set consumed_at = ? where token_hash = ? and consumed_at is null and expires_at > ?",
    now,
    tokenHash,
    now,
  );
}

/** Guard: it was used after `since`, and changes nothing of it. */
export function wasUsedSince(tokenHash: string, since: number): Statement {
  return statement(
    "update sign_ins set consumed_at = consumed_at where token_hash = ? and consumed_at > ?",
    tokenHash,
    since,
  );
}

/** Guard: the right code was typed where the link was asked for. */
export function confirmLink(tokenHash: string, now: number): Statement {
  return statement(
    "update sign_ins set confirmed_at = ? where token_hash = ? and consumed_at is null and expires_at > ?",
    now,
    tokenHash,
    now,
  );
}

/** Guard: one attempt more, of at most `most`. */
export function countAttempt(tokenHash: string, most: number): Statement {
  return statement(
    "update sign_ins set code_attempts = code_attempts + 1 where token_hash = ? and code_attempts < ?",
    tokenHash,
    most,
  );
}

/** Guard: one attempt more at every good link that a browser asked for and that has any left. */
export function countAttempts(browserHash: string, most: number, now: number): Statement {
  return statement(
    "update sign_ins set code_attempts = code_attempts + 1 where browser_hash = ? and code_attempts < ? and consumed_at is null and expires_at > ?",
    browserHash,
    most,
    now,
  );
}
