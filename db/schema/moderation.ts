import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";

export const flags = sqliteTable(
  "flags",
  {
    id: text("id").primaryKey(),
    subjectKind: text("subject_kind", { enum: ["entry", "reply"] }).notNull(),
    subjectId: text("subject_id").notNull(),
    entryId: text("entry_id").notNull(),
    memberId: text("member_id").notNull(),
    reason: text("reason").notNull(),
    at: integer("at").notNull(),
    decidedAt: integer("decided_at"),
    decidedBy: text("decided_by"),
    decision: text("decision"),
  },
  (table) => [
    unique().on(table.subjectId, table.memberId),
    index("flags_open")
      .on(table.at)
      .where(sql`decided_at is null`),
  ],
);
