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
