import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";

export const digestCandidates = sqliteTable(
  "digest_candidates",
  {
    seq: integer("seq").primaryKey(),
    entryId: text("entry_id").notNull(),
    stream: text("stream", { enum: ["discussions", "methodologies", "calls"] }).notNull(),
    happening: text("happening", { enum: ["new", "reply", "version", "amended", "resolved"] }).notNull(),
    at: integer("at").notNull(),
  },
  (table) => [index("digest_candidates_by_entry").on(table.entryId, table.seq)],
);

export const digestRuns = sqliteTable(
  "digest_runs",
  {
    id: text("id").primaryKey(),
    at: integer("at").notNull(),
    toSeq: integer("to_seq").notNull(),
    state: text("state", { enum: ["planning", "frozen", "closed"] }).notNull(),
    assembler: integer("assembler").notNull(),
    keyId: text("key_id").notNull(),
    planned: integer("planned").notNull().default(0),
    skipped: text("skipped", { mode: "json" }).$type<Record<string, number>>().notNull().default({}),
    createdAt: integer("created_at").notNull(),
    frozenAt: integer("frozen_at"),
    closedAt: integer("closed_at"),
  },
  (table) => [index("digest_runs_by_state").on(table.state, table.createdAt)],
);

export const digestBlocks = sqliteTable(
  "digest_blocks",
  {
    runId: text("run_id").notNull(),
    entryId: text("entry_id").notNull(),
    language: text("language").notNull(),
    content: text("content", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.entryId, table.language] })],
);

export const digestShells = sqliteTable(
  "digest_shells",
  {
    runId: text("run_id").notNull(),
    language: text("language").notNull(),
    content: text("content", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.language] })],
);

export const digestBatches = sqliteTable(
  "digest_batches",
  {
    id: text("id").primaryKey(),
    runId: text("run_id").notNull(),
    state: text("state", { enum: ["frozen", "submitting", "accepted", "split", "stopped"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    firstAttemptAt: integer("first_attempt_at"),
    nextAttemptAt: integer("next_attempt_at").notNull(),
    members: text("members", { mode: "json" }).$type<string[]>(),
    hash: text("hash"),
    providerIds: text("provider_ids", { mode: "json" }).$type<string[]>(),
    lastError: text("last_error"),
    acceptedAt: integer("accepted_at"),
  },
  (table) => [
    index("digest_batches_due")
      .on(table.nextAttemptAt, table.id)
      .where(sql`state in ('frozen', 'submitting')`),
    index("digest_batches_by_run").on(table.runId, table.state),
  ],
);

export const digestRecipients = sqliteTable(
  "digest_recipients",
  {
    id: text("id").primaryKey(),
    runId: text("run_id").notNull(),
    batchId: text("batch_id").notNull(),
    position: integer("position").notNull(),
    subscriptionId: text("subscription_id").notNull(),
    cadence: text("cadence", { enum: ["daily", "weekly"] }).notNull(),
    period: text("period").notNull(),
    language: text("language").notNull(),
    items: text("items", { mode: "json" })
      .$type<[entryId: string, reason: string, ...parameters: string[]][]>()
      .notNull(),
    skipped: text("skipped"),
  },
  (table) => [
    unique().on(table.subscriptionId, table.cadence, table.period),
    index("digest_recipients_by_batch").on(table.batchId, table.position),
    index("digest_recipients_by_subscription").on(table.subscriptionId, table.id),
  ],
);
