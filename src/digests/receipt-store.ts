import { eq } from "drizzle-orm";
import { webhookReceipts } from "../../db/schema/index.ts";
import type { Statement } from "../platform/db/database.ts";
import { query } from "../platform/db/query.ts";
import { insertMissing } from "../platform/db/write.ts";

/** A webhook that was dealt with, by the id of its delivery. */
export function insertReceipt(id: string, at: number): Statement {
  return insertMissing(webhookReceipts, { id, at });
}

export const receiptOf = query<{ id: string }>()((q, p) =>
  q.select({ at: webhookReceipts.at }).from(webhookReceipts).where(eq(webhookReceipts.id, p.id)),
);
