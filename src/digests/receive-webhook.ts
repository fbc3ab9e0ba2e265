import type { WebhookEvent } from "../mail/webhook.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { suppressAddress } from "../subscriptions/index.ts";
import { insertReceipt, receiptOf } from "./receipt-store.ts";

/**
 * An address that bounces for good, or whose owner complains, gets no mail any more. The same event again changes nothing. What it
 * causes is written before the receipt: a crash in between repeats what may be repeated, and loses nothing.
 */
export async function receiveWebhook(work: Work, { id, kind, to, permanent }: WebhookEvent): Promise<void> {
  const [[received]] = await read(work.db, receiptOf({ id }));
  if (received) return;
  const how = kind === "complained" ? "complaint" : kind === "bounced" && permanent ? "bounce" : undefined;
  if (how) for (const address of to) await suppressAddress(work, address, how);
  await commit(work.db, { changes: [insertReceipt(id, work.clock.now())], events: [] });
}
