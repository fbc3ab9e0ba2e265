import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const guard = sqliteTable("guard", {
  matched: integer("matched").notNull(),
});

export const events = sqliteTable(
  "events",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    id: text("id").notNull().unique(),
    type: text("type").notNull(),
    version: integer("version").notNull(),
    at: integer("at").notNull(),
    actor: text("actor"),
    entry: text("entry"),
    origin: text("origin", { enum: ["live", "import", "seed"] }).notNull(),
    data: text("data", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index("events_by_entry")
      .on(table.entry, table.seq)
      .where(sql`entry is not null`),
    index("events_of_moderation")
      .on(table.seq)
      .where(
        sql`type in ('entry.approved', 'entry.rejected', 'entry.hidden', 'entry.restored', 'reply.approved', 'reply.rejected', 'reply.hidden', 'reply.restored', 'thread.locked', 'thread.unlocked', 'thread.pinned', 'thread.unpinned', 'flag.decided', 'member.vouched')`,
      ),
  ],
);

export const consumers = sqliteTable("consumers", {
  name: text("name").primaryKey(),
  cursor: integer("cursor").notNull(),
  updatedAt: integer("updated_at").notNull(),
});

export const consumerFailures = sqliteTable(
  "consumer_failures",
  {
    consumer: text("consumer").notNull(),
    seq: integer("seq").notNull(),
    attempts: integer("attempts").notNull(),
    nextAt: integer("next_at").notNull(),
    error: text("error").notNull(),
    parkedAt: integer("parked_at"),
  },
  (table) => [primaryKey({ columns: [table.consumer, table.seq] })],
);

export const rateLimits = sqliteTable(
  "rate_limits",
  {
    bucket: text("bucket").notNull(),
    openedAt: integer("opened_at").notNull(),
    hits: integer("hits").notNull(),
    most: integer("most").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bucket, table.openedAt] }),
    index("rate_limits_by_age").on(table.openedAt),
  ],
);

export const leases = sqliteTable("leases", {
  name: text("name").primaryKey(),
  holder: text("holder").notNull(),
  until: integer("until").notNull(),
});
