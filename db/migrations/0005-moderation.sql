create table flags (
  id text primary key not null,
  subject_kind text not null check (subject_kind in ('entry', 'reply')),
  subject_id text not null,
  entry_id text not null references entries (id) on delete cascade,
  member_id text not null references members (id) on delete cascade,
  reason text not null,
  at integer not null,
  decided_at integer,
  decided_by text,
  decision text,
  unique (subject_id, member_id)
);
create index flags_open on flags (at) where decided_at is null;

-- The public log reads these few of a long log; a query must repeat the condition word for word to use it.
create index events_of_moderation on events (seq) where type in ('entry.approved', 'entry.rejected', 'entry.hidden', 'entry.restored', 'reply.approved', 'reply.rejected', 'reply.hidden', 'reply.restored', 'thread.locked', 'thread.unlocked', 'thread.pinned', 'thread.unpinned', 'flag.decided', 'member.vouched');
