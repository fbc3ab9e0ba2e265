-- The log that is also the outbox, its consumers' cursors, and the tables that make a batch abort.

-- A guarded UPDATE that matches nothing does not abort a batch; this row does.
create table guard (
  matched integer not null constraint guard_held check (matched > 0)
);

create table events (
  seq integer primary key autoincrement,
  id text not null unique,
  type text not null,
  version integer not null,
  at integer not null,
  actor text,
  entry text,
  origin text not null check (origin in ('live', 'import', 'seed')),
  data text not null -- json: Record<string, unknown>
);
create index events_by_entry on events (entry, seq) where entry is not null;

create table consumers (
  name text primary key not null,
  cursor integer not null,
  updated_at integer not null
) without rowid;

-- What a consumer could not take: tried again in place, then parked until a person replays it.
create table consumer_failures (
  consumer text not null,
  seq integer not null,
  attempts integer not null,
  next_at integer not null,
  error text not null,
  parked_at integer,
  primary key (consumer, seq)
) without rowid;

-- Counted in the batch of the thing it limits; the named check refuses that whole batch.
create table rate_limits (
  bucket text not null,
  opened_at integer not null,
  hits integer not null,
  most integer not null,
  primary key (bucket, opened_at),
  constraint rate_limit_held check (hits <= most)
) without rowid;
create index rate_limits_by_age on rate_limits (opened_at);

create table leases (
  name text primary key not null,
  holder text not null,
  until integer not null
) without rowid;
