-- Everything that is discussed is an entry; each kind adds its own part in a table beside.
create table entries (
  id text primary key not null,
  kind text not null check (kind in ('thread', 'methodology', 'call')),
  slug text not null,
  title text not null,
  summary text not null default '',
  author_id text not null references members (id),
  organisation_id text references organisations (id),
  language text not null,
  visibility text not null check (visibility in ('public', 'members')),
  state text not null check (state in ('queued', 'published', 'hidden', 'deleted', 'rejected')),
  state_at integer not null,
  state_by text,
  version integer not null default 1,
  reply_count integer not null default 0,
  participant_count integer not null default 1,
  last_voice_id text,
  last_activity_at integer not null,
  published_at integer not null,
  created_at integer not null,
  edited_at integer,
  topics text not null default '[]', -- json: string[]
  countries text not null default '[]', -- json: string[]
  sectors text not null default '[]', -- json: string[]
  demo integer not null default 0,
  origin text not null check (origin in ('live', 'import', 'seed')),
  source text unique,
  attribution text,
  licence text,
  translation_group text
);
create index entries_by_activity on entries (kind, state, last_activity_at desc, id desc, visibility);
create index entries_by_publication on entries (state, published_at desc, id desc, visibility, kind);
create index entries_by_author on entries (author_id, published_at desc);
create index entries_by_organisation on entries (organisation_id, published_at desc);

-- Kept apart so that a list never reads a body's pages.
create table entry_bodies (
  entry_id text primary key not null references entries (id) on delete cascade,
  markdown text not null,
  html text not null,
  renderer integer not null
) without rowid;

create table entry_topics (
  topic text not null,
  entry_id text not null references entries (id) on delete cascade,
  primary key (topic, entry_id)
) without rowid;
create index entry_topics_by_entry on entry_topics (entry_id);

create table entry_countries (
  country text not null,
  entry_id text not null references entries (id) on delete cascade,
  primary key (country, entry_id)
) without rowid;
create index entry_countries_by_entry on entry_countries (entry_id);

create table threads (
  entry_id text primary key not null references entries (id) on delete cascade,
  flavour text not null check (flavour in ('discussion', 'ask')),
  accepted_reply_id text,
  resolved_at integer,
  resolved_by text,
  locked_at integer,
  locked_by text,
  pinned_at integer,
  pinned_by text
);
create index threads_pinned on threads (pinned_at) where pinned_at is not null;

create table replies (
  id text primary key not null,
  entry_id text not null references entries (id) on delete cascade,
  position integer not null,
  parent_id text,
  author_id text not null references members (id),
  state text not null check (state in ('queued', 'published', 'hidden', 'deleted', 'rejected')),
  state_at integer not null,
  state_by text,
  version integer not null default 1,
  created_at integer not null,
  edited_at integer,
  origin text not null check (origin in ('live', 'import', 'seed')),
  source text unique,
  markdown text not null,
  html text not null,
  renderer integer not null,
  unique (entry_id, position)
);
create index replies_by_author on replies (author_id, created_at desc);
create index replies_by_voice on replies (entry_id, author_id) where state = 'published';
create index replies_waiting on replies (created_at) where state = 'queued';

-- What an entry or reply said before an edit; version n is the text that version n + 1 replaced.
create table revisions (
  subject_id text not null,
  version integer not null,
  entry_id text not null references entries (id) on delete cascade,
  title text,
  markdown text not null,
  edited_by text,
  at integer not null,
  primary key (subject_id, version)
) without rowid;

create table follows (
  entry_id text not null references entries (id) on delete cascade,
  member_id text not null references members (id) on delete cascade,
  mode text not null check (mode in ('following', 'muted')),
  at integer not null,
  primary key (entry_id, member_id)
) without rowid;
create index follows_by_member on follows (member_id, at desc);

create table reading_marks (
  member_id text not null references members (id) on delete cascade,
  entry_id text not null references entries (id) on delete cascade,
  position integer not null,
  at integer not null,
  primary key (member_id, entry_id)
) without rowid;

-- Unread ones of a kind about one entry are one row that counts, so that a lively thread costs a follower one line.
create table notifications (
  id text primary key not null,
  member_id text not null references members (id) on delete cascade,
  seq integer not null,
  kind text not null check (kind in ('reply', 'mention', 'approved')),
  entry_id text not null references entries (id) on delete cascade,
  reply_id text,
  actor_id text,
  times integer not null default 1,
  at integer not null,
  read_at integer
);
create unique index notifications_unread on notifications (member_id, kind, entry_id) where read_at is null;
create index notifications_by_member on notifications (member_id, at desc, id desc);
