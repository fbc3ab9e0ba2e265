import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const methodologies = sqliteTable(
  "methodologies",
  {
    entryId: text("entry_id").primaryKey(),
    kind: text("kind", {
      enum: ["methodology", "good-practice", "worksheet", "lesson-from-failure"],
    }).notNull(),
    evidenceStrength: text("evidence_strength", { enum: ["told", "monitored", "evaluated", "controlled"] }),
    costBand: integer("cost_band"),
    effortBand: integer("effort_band"),
    originCountry: text("origin_country"),
    currentVersion: integer("current_version").notNull().default(1),
    reviewDueAt: integer("review_due_at"),
    document: text("document", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index("methodologies_by_origin")
      .on(table.originCountry, table.entryId)
      .where(sql`origin_country is not null`),
  ],
);

export const methodologyVersions = sqliteTable(
  "methodology_versions",
  {
    entryId: text("entry_id").notNull(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    markdown: text("markdown").notNull(),
    html: text("html").notNull(),
    renderer: integer("renderer").notNull(),
    document: text("document", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    note: text("note").notNull().default(""),
    editor: text("editor"),
    publishedAt: integer("published_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.version] })],
);

export const calls = sqliteTable(
  "calls",
  {
    entryId: text("entry_id").primaryKey(),
    type: text("type", {
      enum: ["funding", "partner-search", "papers-or-experts", "tender", "event", "training"],
    }).notNull(),
    reference: text("reference"),
    programme: text("programme"),
    subProgramme: text("sub_programme"),
    funder: text("funder"),
    opensOn: text("opens_on"),
    opensAt: integer("opens_at"),
    closesAt: integer("closes_at"),
    budgetTotal: real("budget_total"),
    awardMin: real("award_min"),
    awardMax: real("award_max"),
    fundingRate: text("funding_rate"),
    currency: text("currency"),
    budgetNote: text("budget_note"),
    eligibility: text("eligibility").notNull().default(""),
    whoCanApply: text("who_can_apply", { mode: "json" }).$type<string[]>().notNull().default([]),
    url: text("url"),
    cancelledAt: integer("cancelled_at"),
    cancelledBy: text("cancelled_by"),
    awardedAt: integer("awarded_at"),
    details: text("details", { mode: "json" }).$type<Record<string, unknown>>(),
  },
  (table) => [index("calls_by_closing").on(table.closesAt, table.entryId)],
);

export const deadlines = sqliteTable(
  "deadlines",
  {
    entryId: text("entry_id").notNull(),
    position: integer("position").notNull(),
    at: integer("at").notNull(),
    date: text("date").notNull(),
    time: text("time"),
    zone: text("zone"),
    label: text("label"),
    extendedFrom: text("extended_from"),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.position] }),
    index("deadlines_by_time").on(table.at, table.entryId),
  ],
);

export const topics = sqliteTable("topics", {
  slug: text("slug").primaryKey(),
  position: integer("position").notNull(),
  names: text("names", { mode: "json" }).$type<Record<string, string>>().notNull(),
});

export const sectors = sqliteTable("sectors", {
  slug: text("slug").primaryKey(),
  position: integer("position").notNull(),
  names: text("names", { mode: "json" }).$type<Record<string, string>>().notNull(),
});
