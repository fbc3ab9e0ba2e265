-- One mail each, written in the batch of what caused it; the id is the provider's idempotency key.
create table deliveries (
  id text primary key not null,
  kind text not null,
  priority integer not null default 5,
  recipient text not null,
  subject text not null,
  html text not null,
  text text not null,
  headers text not null, -- json: Record<string, string>
  state text not null check (state in ('pending', 'claimed', 'accepted', 'dead')),
  attempts integer not null default 0,
  lease_until integer,
  next_attempt_at integer not null,
  provider_id text,
  last_error text,
  created_at integer not null,
  accepted_at integer
);
create index deliveries_due on deliveries (priority, next_attempt_at, id) where state in ('pending', 'claimed');

-- Where MAIL=outbox keeps what would have been sent; (key, position) makes a repeated batch harmless.
create table outbox (
  key text not null,
  position integer not null,
  id text not null,
  recipient text not null,
  subject text not null,
  html text not null,
  text text not null,
  headers text not null, -- json: Record<string, string>
  at integer not null,
  primary key (key, position)
);
create index outbox_by_recipient on outbox (recipient, at desc);
create index outbox_by_time on outbox (at desc);
create unique index outbox_by_id on outbox (id);

create table suppressions (
  email_hash text primary key not null,
  reason text not null,
  at integer not null
) without rowid;

create table webhook_receipts (
  id text primary key not null,
  at integer not null
) without rowid;
