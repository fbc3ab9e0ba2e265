-- A mail may also end unsent because its address was suppressed: no failure, and nothing to replay.
create table deliveries_next (
  id text primary key not null,
  kind text not null,
  priority integer not null default 5,
  recipient text not null,
  subject text not null,
  html text not null,
  text text not null,
  headers text not null, -- json: Record<string, string>
  state text not null check (state in ('pending', 'claimed', 'accepted', 'dead', 'skipped')),
  attempts integer not null default 0,
  lease_until integer,
  next_attempt_at integer not null,
  provider_id text,
  last_error text,
  created_at integer not null,
  accepted_at integer
);
insert into deliveries_next select * from deliveries;
drop table deliveries;
alter table deliveries_next rename to deliveries;
create index deliveries_due on deliveries (priority, next_attempt_at, id) where state in ('pending', 'claimed');
