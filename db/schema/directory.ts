import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const organisationEditors = sqliteTable(
  "organisation_editors",
  {
    organisationId: text("organisation_id").notNull(),
    memberId: text("member_id").notNull(),
    appointedBy: text("appointed_by"),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.memberId] })],
);

export const messages = sqliteTable(
  "messages",
  {
    id: text("id").primaryKey(),
    senderId: text("sender_id").notNull(),
    memberId: text("member_id"),
    organisationId: text("organisation_id"),
    at: integer("at").notNull(),
  },
  (table) => [index("messages_by_sender").on(table.senderId, table.at)],
);
