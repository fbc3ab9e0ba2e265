import { desc, sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";

export const entries = sqliteTable(
  "entries",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: ["thread", "methodology", "call"] }).notNull(),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull().default(""),
    authorId: text("author_id").notNull(),
    organisationId: text("organisation_id"),
    language: text("language").notNull(),
    visibility: text("visibility", { enum: ["public", "members"] }).notNull(),
    state: text("state", { enum: ["queued", "published", "hidden", "deleted", "rejected"] }).notNull(),
    stateAt: integer("state_at").notNull(),
    stateBy: text("state_by"),
    version: integer("version").notNull().default(1),
    replyCount: integer("reply_count").notNull().default(0),
    participantCount: integer("participant_count").notNull().default(1),
    lastVoiceId: text("last_voice_id"),
    lastActivityAt: integer("last_activity_at").notNull(),
    publishedAt: integer("published_at").notNull(),
    createdAt: integer("created_at").notNull(),
    editedAt: integer("edited_at"),
    topics: text("topics", { mode: "json" }).$type<string[]>().notNull().default([]),
    countries: text("countries", { mode: "json" }).$type<string[]>().notNull().default([]),
    sectors: text("sectors", { mode: "json" }).$type<string[]>().notNull().default([]),
    demo: integer("demo").notNull().default(0),
    origin: text("origin", { enum: ["live", "import", "seed"] }).notNull(),
    source: text("source").unique(),
    attribution: text("attribution"),
    licence: text("licence"),
    translationGroup: text("translation_group"),
  },
  (table) => [
    index("entries_by_activity").on(
      table.kind,
      table.state,
      desc(table.lastActivityAt),
      desc(table.id),
      table.visibility,
    ),
    index("entries_by_publication").on(
      table.state,
      desc(table.publishedAt),
      desc(table.id),
      table.visibility,
      table.kind,
    ),
    index("entries_by_kind_and_publication").on(
      table.kind,
      table.state,
      desc(table.publishedAt),
      desc(table.id),
      table.visibility,
    ),
    index("entries_unanswered")
      .on(desc(table.publishedAt), desc(table.id), table.visibility)
      .where(sql`kind = 'thread' and state = 'published' and reply_count = 0`),
    index("entries_in_the_light")
      .on(table.language, table.id)
      .where(sql`kind = 'methodology' and state = 'published' and visibility = 'public'`),
    index("entries_by_author").on(table.authorId, desc(table.publishedAt)),
    index("entries_by_language").on(table.kind, table.language),
    index("entries_by_organisation").on(table.organisationId, desc(table.publishedAt)),
    index("entries_by_translation")
      .on(table.translationGroup, table.state, table.visibility, table.language, table.id)
      .where(sql`translation_group is not null`),
    index("entries_deleted")
      .on(table.stateAt)
      .where(sql`state = 'deleted'`),
  ],
);

export const entryBodies = sqliteTable("entry_bodies", {
  entryId: text("entry_id").primaryKey(),
  markdown: text("markdown").notNull(),
  html: text("html").notNull(),
  renderer: integer("renderer").notNull(),
});

export const entryTopics = sqliteTable(
  "entry_topics",
  {
    topic: text("topic").notNull(),
    entryId: text("entry_id").notNull(),
    kind: text("kind").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.topic, table.entryId] }),
    index("entry_topics_by_entry").on(table.entryId),
    index("entry_topics_by_kind").on(table.topic, table.kind),
  ],
);

export const entryCountries = sqliteTable(
  "entry_countries",
  {
    country: text("country").notNull(),
    entryId: text("entry_id").notNull(),
    kind: text("kind").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.country, table.entryId] }),
    index("entry_countries_by_entry").on(table.entryId),
    index("entry_countries_by_kind").on(table.country, table.kind),
  ],
);

export const threads = sqliteTable(
  "threads",
  {
    entryId: text("entry_id").primaryKey(),
    flavour: text("flavour", { enum: ["discussion", "ask"] }).notNull(),
    acceptedReplyId: text("accepted_reply_id"),
    resolvedAt: integer("resolved_at"),
    resolvedBy: text("resolved_by"),
    lockedAt: integer("locked_at"),
    lockedBy: text("locked_by"),
    pinnedAt: integer("pinned_at"),
    pinnedBy: text("pinned_by"),
  },
  (table) => [
    index("threads_resolved")
      .on(table.resolvedAt)
      .where(sql`resolved_at is not null`),
    index("threads_locked")
      .on(table.lockedAt)
      .where(sql`locked_at is not null`),
    index("threads_pinned")
      .on(table.pinnedAt)
      .where(sql`pinned_at is not null`),
  ],
);

export const replies = sqliteTable(
  "replies",
  {
    id: text("id").primaryKey(),
    entryId: text("entry_id").notNull(),
    position: integer("position").notNull(),
    parentId: text("parent_id"),
    authorId: text("author_id").notNull(),
    state: text("state", { enum: ["queued", "published", "hidden", "deleted", "rejected"] }).notNull(),
    stateAt: integer("state_at").notNull(),
    stateBy: text("state_by"),
    version: integer("version").notNull().default(1),
    createdAt: integer("created_at").notNull(),
    editedAt: integer("edited_at"),
    origin: text("origin", { enum: ["live", "import", "seed"] }).notNull(),
    source: text("source").unique(),
    markdown: text("markdown").notNull(),
    html: text("html").notNull(),
    renderer: integer("renderer").notNull(),
  },
  (table) => [
    unique().on(table.entryId, table.position),
    index("replies_by_author").on(table.authorId, desc(table.createdAt)),
    index("replies_by_voice")
      .on(table.entryId, table.authorId)
      .where(sql`state = 'published'`),
    index("replies_deleted")
      .on(table.stateAt)
      .where(sql`state = 'deleted'`),
    index("replies_waiting")
      .on(table.createdAt)
      .where(sql`state = 'queued'`),
  ],
);

export const revisions = sqliteTable(
  "revisions",
  {
    subjectId: text("subject_id").notNull(),
    version: integer("version").notNull(),
    entryId: text("entry_id").notNull(),
    title: text("title"),
    markdown: text("markdown").notNull(),
    editedBy: text("edited_by"),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.version] })],
);

export const follows = sqliteTable(
  "follows",
  {
    entryId: text("entry_id").notNull(),
    memberId: text("member_id").notNull(),
    mode: text("mode", { enum: ["following", "muted"] }).notNull(),
    at: integer("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.memberId] }),
    index("follows_by_member").on(table.memberId, desc(table.at)),
  ],
);

export const readingMarks = sqliteTable(
  "reading_marks",
  {
    memberId: text("member_id").notNull(),
    entryId: text("entry_id").notNull(),
    position: integer("position").notNull(),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.entryId] })],
);

export const notifications = sqliteTable(
  "notifications",
  {
    id: text("id").primaryKey(),
    memberId: text("member_id").notNull(),
    seq: integer("seq").notNull(),
    kind: text("kind", { enum: ["reply", "mention", "approved", "sending-paused"] }).notNull(),
    entryId: text("entry_id"),
    replyId: text("reply_id"),
    subjectId: text("subject_id"),
    actorId: text("actor_id"),
    times: integer("times").notNull().default(1),
    at: integer("at").notNull(),
    readAt: integer("read_at"),
  },
  (table) => [
    uniqueIndex("notifications_unread")
      .on(table.memberId, table.kind, table.entryId)
      .where(sql`read_at is null`),
    index("notifications_by_member").on(table.memberId, desc(table.at), desc(table.id)),
  ],
);
