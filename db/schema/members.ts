import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const organisations = sqliteTable(
  "organisations",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    kind: text("kind").notNull(),
    country: text("country"),
    description: text("description").notNull().default(""),
    website: text("website"),
    demo: integer("demo").notNull().default(0),
    origin: text("origin").notNull(),
    details: text("details", { mode: "json" }).$type<Record<string, unknown>>(),
    createdAt: integer("created_at").notNull(),
    foldedName: text("folded_name").notNull().default(""),
    verification: text("verification", { enum: ["unverified", "domain", "vouched", "secretariat"] })
      .notNull()
      .default("unverified"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    index("organisations_by_name").on(table.foldedName, table.id),
    index("organisations_by_kind").on(table.kind, table.foldedName, table.id),
    index("organisations_by_country").on(table.country, table.foldedName, table.id),
  ],
);

export const members = sqliteTable(
  "members",
  {
    id: text("id").primaryKey(),
    email: text("email").notNull().unique(),
    handle: text("handle").notNull().unique(),
    name: text("name").notNull(),
    organisationId: text("organisation_id"),
    role: text("role", { enum: ["member", "moderator", "admin"] }).notNull(),
    language: text("language").notNull(),
    zone: text("zone").notNull().default("UTC"),
    about: text("about").notNull().default(""),
    verifiedAt: integer("verified_at"),
    verifiedBy: text("verified_by"),
    demo: integer("demo").notNull().default(0),
    origin: text("origin", { enum: ["live", "import", "seed"] }).notNull(),
    createdAt: integer("created_at").notNull(),
    replyMails: integer("reply_mails").notNull().default(1),
    jobTitle: text("job_title").notNull().default(""),
    languages: text("languages", { mode: "json" }).$type<string[]>().notNull().default([]),
    country: text("country"),
    takesMessages: integer("takes_messages").notNull().default(1),
  },
  (table) => [
    index("members_by_organisation").on(table.organisationId, table.handle),
    index("members_by_country")
      .on(table.country)
      .where(sql`country is not null`),
  ],
);

export const sessions = sqliteTable(
  "sessions",
  {
    idHash: text("id_hash").primaryKey(),
    memberId: text("member_id").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("sessions_by_member").on(table.memberId)],
);

export const signIns = sqliteTable(
  "sign_ins",
  {
    tokenHash: text("token_hash").primaryKey(),
    email: text("email").notNull(),
    browserHash: text("browser_hash").notNull(),
    language: text("language").notNull(),
    next: text("next").notNull().default("/"),
    codeAttempts: integer("code_attempts").notNull().default(0),
    confirmedAt: integer("confirmed_at"),
    consumedAt: integer("consumed_at"),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    index("sign_ins_by_browser").on(table.browserHash, table.createdAt),
    index("sign_ins_by_age").on(table.expiresAt),
  ],
);
