import { sql } from "drizzle-orm";
import { subscriptions, suppressions } from "../../db/schema/index.ts";
import { plainQuery, query } from "../platform/db/query.ts";

/** Subscriptions of these addresses (a JSON list). */
export const subscriptionsOf = query<{ emails: string }>()((q, p) =>
  q
    .select()
    .from(subscriptions)
    .where(sql`${subscriptions.email} in (select value from json_each(${p.emails}))`),
);

/** Those of the hashes (a JSON list) to which nothing may be sent. */
export const suppressedOf = query<{ emailHashes: string }>()((q, p) =>
  q
    .select({ emailHash: suppressions.emailHash })
    .from(suppressions)
    .where(sql`${suppressions.emailHash} in (select value from json_each(${p.emailHashes}))`),
);

export const knownTopics = plainQuery("select slug from topics", ([slug]) => String(slug));
export const knownSectors = plainQuery("select slug from sectors", ([slug]) => String(slug));
