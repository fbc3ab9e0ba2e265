import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const countries = sqliteTable("countries", {
  code: text("code").primaryKey(),
  names: text("names", { mode: "json" }).$type<Record<string, string>>().notNull(),
  details: text("details", { mode: "json" }).$type<Record<string, unknown>>().notNull().default({}),
  origin: text("origin").notNull(),
  createdAt: integer("created_at").notNull(),
});
