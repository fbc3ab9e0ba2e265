import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const importRecords = sqliteTable("import_records", {
  source: text("source").primaryKey(),
  subjectId: text("subject_id").notNull(),
  contentHash: text("content_hash").notNull(),
  at: integer("at").notNull(),
});

export const importProgress = sqliteTable("import_progress", {
  file: text("file").primaryKey(),
  fingerprint: text("fingerprint").notNull(),
  position: integer("position").notNull(),
  counts: text("counts", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
  at: integer("at").notNull(),
});
