-- What the provider said became of a digest's mail: the word that weighs most, one row a mail.
create table digest_outcomes (
  run_id text not null,
  batch_id text not null,
  position integer not null,
  kind text not null check (kind in ('sent', 'delayed', 'soft', 'delivered', 'failed', 'bounced', 'complained')),
  at integer not null,
  primary key (run_id, batch_id, position)
) without rowid;
-- The few by which a run is judged are counted without the many.
create index digest_outcomes_bad on digest_outcomes (run_id, kind) where kind in ('bounced', 'complained');

-- Mails in a row that a mailbox did not take for now; one that arrives forgets them.
create table soft_bounces (
  email_hash text primary key not null,
  times integer not null,
  first_at integer not null,
  at integer not null
) without rowid;

-- `ref` is a single mail's name towards the provider; null: queued before mails had one.
alter table deliveries add column ref text;
alter table deliveries add column outcome text;
alter table deliveries add column outcome_at integer;
-- What did this address get?
create index deliveries_by_recipient on deliveries (recipient, created_at);

-- Where a person let a paused run go on: {accepted, bounced, complained} then. What counts against it counts from there.
alter table digest_runs add column resumed_from text; -- json: Record<string, number>

-- Of a batch that goes mail by mail: how many of its members are dealt with.
alter table digest_batches add column reached integer not null default 0;

-- What was begun is looked for before anything is begun; what a run's page counts is in the index alone.
drop index digest_batches_due;
drop index digest_batches_by_run;
create index digest_batches_waiting on digest_batches (next_attempt_at, id) where state = 'frozen';
create index digest_batches_begun on digest_batches (next_attempt_at, id) where state = 'submitting';
create index digest_batches_by_run on digest_batches (run_id, state, size, accepted_at);
create index digest_recipients_skipped on digest_recipients (batch_id, skipped) where skipped is not null;

-- A notification may be about something other than an entry: a run of digests that was paused.
create table notifications_next (
  id text primary key not null,
  member_id text not null references members (id) on delete cascade,
  seq integer not null,
  kind text not null check (kind in ('reply', 'mention', 'approved', 'sending-paused')),
  entry_id text references entries (id) on delete cascade,
  reply_id text,
  -- What it is about where that is no entry: a run.
  subject_id text,
  actor_id text,
  times integer not null default 1,
  at integer not null,
  read_at integer
);
insert into notifications_next (id, member_id, seq, kind, entry_id, reply_id, actor_id, times, at, read_at)
  select id, member_id, seq, kind, entry_id, reply_id, actor_id, times, at, read_at from notifications;
drop table notifications;
alter table notifications_next rename to notifications;
create unique index notifications_unread on notifications (member_id, kind, entry_id) where read_at is null;
create index notifications_by_member on notifications (member_id, at desc, id desc);
