import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";

export const newsletterIssues = sqliteTable(
  "newsletter_issues",
  {
    id: text("id").primaryKey(),
    number: integer("number").notNull().unique(),
    title: text("title").notNull(),
    language: text("language").notNull(),
    letter: text("letter").notNull().default(""),
    cover: text("cover").notNull().default(""),
    translations: text("translations", { mode: "json" })
      .$type<Record<string, { title: string; letter: string }>>()
      .notNull()
      .default({}),
    embargoDays: integer("embargo_days").notNull().default(14),
    items: text("items", { mode: "json" }).$type<Record<string, string>[]>().notNull().default([]),
    version: integer("version").notNull().default(1),
    itemsVersion: integer("items_version").notNull().default(1),
    state: text("state", { enum: ["draft", "scheduled", "members", "everybody"] }).notNull(),
    stateAt: integer("state_at").notNull(),
    stateBy: text("state_by"),
    heldAt: integer("held_at"),
    heldBy: text("held_by"),
    sendAt: integer("send_at"),
    releasedAt: integer("released_at"),
    publicAt: integer("public_at"),
    frozen: text("frozen", { mode: "json" }).$type<unknown>(),
    createdAt: integer("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    heldFor: text("held_for", { enum: ["person", "nothing", "too-large"] }),
  },
  (table) => [
    index("newsletter_issues_due")
      .on(table.state, table.sendAt)
      .where(sql`state in ('scheduled', 'members')`),
  ],
);

export const newsletterWithdrawals = sqliteTable(
  "newsletter_withdrawals",
  {
    issueId: text("issue_id").notNull(),
    place: integer("place").notNull(),
    at: integer("at").notNull(),
    by: text("by").notNull(),
    reason: text("reason").notNull(),
    endedAt: integer("ended_at"),
    endedBy: text("ended_by"),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.place] })],
);

export const newsletterCorrections = sqliteTable(
  "newsletter_corrections",
  {
    id: text("id").primaryKey(),
    issueId: text("issue_id").notNull(),
    markdown: text("markdown").notNull(),
    html: text("html").notNull(),
    at: integer("at").notNull(),
    by: text("by").notNull(),
    mailed: integer("mailed").notNull().default(0),
  },
  (table) => [index("newsletter_corrections_by_issue").on(table.issueId, table.at)],
);

export const callAlerts = sqliteTable(
  "call_alerts",
  {
    id: text("id").primaryKey(),
    entryId: text("entry_id").notNull(),
    deadlineAt: integer("deadline_at").notNull(),
    expected: integer("expected").notNull(),
    at: integer("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [index("call_alerts_by_entry").on(table.entryId, table.at)],
);

export const mailings = sqliteTable(
  "mailings",
  {
    runId: text("run_id").primaryKey(),
    subjectId: text("subject_id").notNull(),
    audience: text("audience", {
      enum: ["members", "everybody", "missed-members", "missed", "told", "concerned"],
    }).notNull(),
    period: text("period").notNull(),
    criteria: text("criteria", { mode: "json" }).$type<unknown>().notNull().default({}),
    reached: text("reached").notNull().default(""),
  },
  (table) => [unique().on(table.subjectId, table.period, table.audience)],
);
