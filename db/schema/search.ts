import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The tables of words beside it are virtual: only their store speaks to them. */
export const searchPosts = sqliteTable("search_posts", {
  id: integer("id").primaryKey(),
  subjectId: text("subject_id").notNull().unique(),
  version: integer("version").notNull(),
  facets: text("facets").notNull().default(""),
});

export const searchVocabulary = sqliteTable("search_vocabulary", {
  word: text("word").primaryKey(),
  times: integer("times").notNull(),
});
