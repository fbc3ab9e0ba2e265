import { assertBatch, type Mail, type Mailer } from "./mailer.ts";

/** Where kept mail goes; answers an id for each. Keeping the same key again keeps nothing twice. */
export type OutboxStore = { keep(key: string, mails: readonly Mail[]): Promise<string[]> };

/** Keeps mail instead of sending it: development, and the demo. */
export function createOutboxMailer(store: OutboxStore): Mailer {
  return {
    kind: "outbox",
    async send(batch) {
      assertBatch(batch);
      return { kind: "accepted", ids: await store.keep(batch.key, batch.mails) };
    },
  };
}
