import { desc, sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

export const deliveries = sqliteTable(
  "deliveries",
  {
    id: text("id").primaryKey(),
    kind: text("kind").notNull(),
    priority: integer("priority").notNull().default(5),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    html: text("html").notNull(),
    text: text("text").notNull(),
    headers: text("headers", { mode: "json" }).$type<Record<string, string>>().notNull(),
    state: text("state", { enum: ["pending", "claimed", "accepted", "dead", "skipped"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    leaseUntil: integer("lease_until"),
    nextAttemptAt: integer("next_attempt_at").notNull(),
    providerId: text("provider_id"),
    lastError: text("last_error"),
    createdAt: integer("created_at").notNull(),
    acceptedAt: integer("accepted_at"),
    ref: text("ref"),
    outcome: text("outcome"),
    outcomeAt: integer("outcome_at"),
  },
  (table) => [
    index("deliveries_due")
      .on(table.priority, table.nextAttemptAt, table.id)
      .where(sql`state in ('pending', 'claimed')`),
    index("deliveries_by_recipient").on(table.recipient, table.createdAt),
  ],
);

export const outbox = sqliteTable(
  "outbox",
  {
    key: text("key").notNull(),
    position: integer("position").notNull(),
    id: text("id").notNull(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    html: text("html").notNull(),
    text: text("text").notNull(),
    headers: text("headers", { mode: "json" }).$type<Record<string, string>>().notNull(),
    at: integer("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.position] }),
    index("outbox_by_recipient").on(table.recipient, desc(table.at)),
    index("outbox_by_time").on(desc(table.at)),
    uniqueIndex("outbox_by_id").on(table.id),
  ],
);

export const replyMails = sqliteTable(
  "reply_mails",
  {
    replyId: text("reply_id").notNull(),
    memberId: text("member_id").notNull(),
    at: integer("at").notNull(),
    settledAt: integer("settled_at"),
  },
  (table) => [
    primaryKey({ columns: [table.replyId, table.memberId] }),
    index("reply_mails_waiting")
      .on(table.at)
      .where(sql`settled_at is null`),
  ],
);

export const softBounces = sqliteTable("soft_bounces", {
  emailHash: text("email_hash").primaryKey(),
  times: integer("times").notNull(),
  firstAt: integer("first_at").notNull(),
  at: integer("at").notNull(),
});

export const suppressions = sqliteTable("suppressions", {
  emailHash: text("email_hash").primaryKey(),
  reason: text("reason").notNull(),
  at: integer("at").notNull(),
});

export const webhookReceipts = sqliteTable("webhook_receipts", {
  id: text("id").primaryKey(),
  at: integer("at").notNull(),
});
