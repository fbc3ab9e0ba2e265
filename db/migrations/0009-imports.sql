-- What came from where, so that the same input again is known to be the same.
create table import_records (
  source text primary key not null,
  subject_id text not null,
  content_hash text not null,
  at integer not null
) without rowid;

create table import_progress (
  file text primary key not null,
  fingerprint text not null,
  position integer not null,
  counts text not null, -- json: Record<string, unknown>
  at integer not null
) without rowid;
