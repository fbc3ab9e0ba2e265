import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const subscriptions = sqliteTable(
  "subscriptions",
  {
    id: text("id").primaryKey(),
    email: text("email").notNull().unique(),
    emailHash: text("email_hash").notNull(),
    language: text("language").notNull(),
    discussions: text("discussions", { enum: ["off", "instant", "daily", "weekly", "monthly"] }).notNull(),
    methodologies: text("methodologies", {
      enum: ["off", "instant", "daily", "weekly", "monthly"],
    }).notNull(),
    calls: text("calls", { enum: ["off", "instant", "daily", "weekly", "monthly"] }).notNull(),
    newsletter: text("newsletter", { enum: ["off", "on"] })
      .notNull()
      .default("off"),
    topics: text("topics", { mode: "json" }).$type<string[]>().notNull().default([]),
    sectors: text("sectors", { mode: "json" }).$type<string[]>().notNull().default([]),
    countries: text("countries", { mode: "json" }).$type<string[]>().notNull().default([]),
    languages: text("languages", { mode: "json" }).$type<string[]>().notNull().default([]),
    less: text("less", { mode: "json" }).$type<string[]>().notNull().default([]),
    hour: integer("hour").notNull(),
    weekday: text("weekday", { enum: ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] }).notNull(),
    zone: text("zone").notNull(),
    format: text("format", { enum: ["html", "text"] }).notNull(),
    mostItems: integer("most_items").notNull().default(12),
    state: text("state", { enum: ["requested", "active", "paused", "unsubscribed"] }).notNull(),
    stateAt: integer("state_at").notNull(),
    pausedUntil: integer("paused_until"),
    createdAt: integer("created_at").notNull(),
    confirmedAt: integer("confirmed_at"),
    origin: text("origin", { enum: ["live", "import", "seed"] }).notNull(),
    nextDueAt: integer("next_due_at"),
    dailyPeriod: text("daily_period"),
    weeklyPeriod: text("weekly_period"),
    monthlyPeriod: text("monthly_period"),
    instantSeq: integer("instant_seq").notNull().default(0),
    dailySeq: integer("daily_seq").notNull().default(0),
    weeklySeq: integer("weekly_seq").notNull().default(0),
    monthlySeq: integer("monthly_seq").notNull().default(0),
    recent: text("recent", { mode: "json" }).$type<string[]>().notNull().default([]),
  },
  (table) => [
    index("subscriptions_due")
      .on(table.nextDueAt, table.id)
      .where(sql`next_due_at is not null`),
    index("subscriptions_by_hash").on(table.emailHash),
    index("subscriptions_instant")
      .on(table.instantSeq, table.id)
      .where(sql`state = 'active' and 'instant' in (discussions, methodologies, calls)`),
  ],
);

export const consents = sqliteTable(
  "consents",
  {
    id: text("id").primaryKey(),
    subscriptionId: text("subscription_id").notNull(),
    act: text("act", { enum: ["requested", "confirmed", "imported", "changed", "ended"] }).notNull(),
    form: text("form").notNull(),
    wording: text("wording").notNull(),
    wordingVersion: integer("wording_version").notNull(),
    language: text("language").notNull(),
    at: integer("at").notNull(),
  },
  (table) => [index("consents_by_subscription").on(table.subscriptionId, table.at)],
);

export const subscriptionMarks = sqliteTable(
  "subscription_marks",
  {
    subscriptionId: text("subscription_id").notNull(),
    entryId: text("entry_id").notNull(),
    mark: text("mark", { enum: ["saved", "following"] }).notNull(),
    at: integer("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subscriptionId, table.entryId, table.mark] }),
    index("subscription_marks_by_entry").on(table.entryId, table.mark),
  ],
);

export const erasures = sqliteTable("erasures", {
  subscriptionId: text("subscription_id").primaryKey(),
  at: integer("at").notNull(),
});
