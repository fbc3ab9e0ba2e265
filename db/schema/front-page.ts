import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const countryVoices = sqliteTable("country_voices", {
  country: text("country").primaryKey(),
  heardAt: integer("heard_at").notNull(),
});

export const memberVisits = sqliteTable("member_visits", {
  memberId: text("member_id").primaryKey(),
  seenAt: integer("seen_at").notNull(),
  beforeAt: integer("before_at"),
});
