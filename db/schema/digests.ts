import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";

export const digestCandidates = sqliteTable(
  "digest_candidates",
  {
    seq: integer("seq").primaryKey(),
    entryId: text("entry_id").notNull(),
    happening: text("happening", {
      enum: ["new", "reply", "version", "amended", "resolved", "needed"],
    }).notNull(),
    at: integer("at").notNull(),
  },
  (table) => [index("digest_candidates_by_time").on(table.at)],
);

export const digestRuns = sqliteTable(
  "digest_runs",
  {
    id: text("id").primaryKey(),
    at: integer("at").notNull(),
    toSeq: integer("to_seq").notNull(),
    state: text("state", { enum: ["planning", "frozen", "closed"] }).notNull(),
    assembler: integer("assembler").notNull(),
    frame: text("frame", { mode: "json" }).$type<Record<string, string>>().notNull(),
    planned: integer("planned").notNull().default(0),
    skipped: text("skipped", { mode: "json" }).$type<Record<string, number>>().notNull().default({}),
    createdAt: integer("created_at").notNull(),
    frozenAt: integer("frozen_at"),
    closedAt: integer("closed_at"),
    kind: text("kind", { enum: ["digest", "issue", "alert"] })
      .notNull()
      .default("digest"),
    subjectId: text("subject_id"),
    pausedAt: integer("paused_at"),
    pausedFor: text("paused_for"),
    resumedFrom: text("resumed_from", { mode: "json" }).$type<Record<string, number>>(),
  },
  (table) => [
    index("digest_runs_open")
      .on(table.state, table.createdAt)
      .where(sql`state in ('planning', 'frozen')`),
  ],
);

export const digestParts = sqliteTable(
  "digest_parts",
  {
    runId: text("run_id").notNull(),
    language: text("language").notNull(),
    kind: text("kind", { enum: ["shell", "block", "reason"] }).notNull(),
    key: text("key").notNull(),
    content: text("content", { mode: "json" }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.language, table.kind, table.key] })],
);

export const digestBatches = sqliteTable(
  "digest_batches",
  {
    id: text("id").primaryKey(),
    runId: text("run_id").notNull(),
    source: text("source").notNull(),
    state: text("state", { enum: ["frozen", "submitting", "accepted", "split", "stopped"] }).notNull(),
    members: text("members", { mode: "json" }).$type<[position: number, email?: string][]>(),
    size: integer("size").notNull(),
    hash: text("hash"),
    attempts: integer("attempts").notNull().default(0),
    firstAttemptAt: integer("first_attempt_at"),
    nextAttemptAt: integer("next_attempt_at").notNull(),
    providerIds: text("provider_ids", { mode: "json" }).$type<(string | null)[]>(),
    lastError: text("last_error"),
    acceptedAt: integer("accepted_at"),
    reached: integer("reached").notNull().default(0),
  },
  (table) => [
    index("digest_batches_waiting")
      .on(table.nextAttemptAt, table.id)
      .where(sql`state = 'frozen'`),
    index("digest_batches_begun")
      .on(table.nextAttemptAt, table.id)
      .where(sql`state = 'submitting'`),
    index("digest_batches_by_run").on(table.runId, table.state, table.size, table.acceptedAt),
  ],
);

export const digestRecipients = sqliteTable(
  "digest_recipients",
  {
    batchId: text("batch_id").notNull(),
    position: integer("position").notNull(),
    subscriptionId: text("subscription_id").notNull(),
    cadence: text("cadence", { enum: ["instant", "daily", "weekly", "monthly", "issue", "alert"] }).notNull(),
    period: text("period").notNull(),
    date: text("date").notNull(),
    language: text("language").notNull(),
    format: text("format", { enum: ["html", "text"] }).notNull(),
    items: text("items", { mode: "json" })
      .$type<[entry: string, stream: string, score: number, ...reasons: string[]][]>()
      .notNull(),
    passed: text("passed", { mode: "json" }).$type<Record<string, number | string>>().notNull(),
    skipped: text("skipped"),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.position] }),
    unique().on(table.subscriptionId, table.cadence, table.period),
    index("digest_recipients_skipped")
      .on(table.batchId, table.skipped)
      .where(sql`skipped is not null`),
  ],
);

export const digestOutcomes = sqliteTable(
  "digest_outcomes",
  {
    runId: text("run_id").notNull(),
    batchId: text("batch_id").notNull(),
    position: integer("position").notNull(),
    kind: text("kind", {
      enum: ["sent", "delayed", "soft", "delivered", "failed", "bounced", "complained"],
    }).notNull(),
    at: integer("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.batchId, table.position] }),
    index("digest_outcomes_bad")
      .on(table.runId, table.kind)
      .where(sql`kind in ('bounced', 'complained')`),
  ],
);
