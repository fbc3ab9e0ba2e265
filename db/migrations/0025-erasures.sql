-- Readers who were erased while a mail of theirs was in flight: what its repetition needs goes once it is settled.
create table erasures (
  subscription_id text primary key not null,
  at integer not null
) without rowid;
