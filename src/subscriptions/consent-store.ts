import { desc, eq } from "drizzle-orm";
import { consents } from "../../db/schema/index.ts";
import { query } from "../platform/db/query.ts";

/** What the reader of a subscription agreed to, newest first. */
export const consentsOf = query<{ id: string }>()((q, p) =>
  q
    .select({
      act: consents.act,
      form: consents.form,
      wording: consents.wording,
      wordingVersion: consents.wordingVersion,
      language: consents.language,
      at: consents.at,
    })
    .from(consents)
    .where(eq(consents.subscriptionId, p.id))
    .orderBy(desc(consents.at), desc(consents.id))
    .limit(200),
);

export type PastConsent = Pick<typeof consents.$inferSelect, "act" | "at" | "wording" | "language">;
