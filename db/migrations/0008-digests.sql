-- Written by a consumer of events: what a window of the log holds that a digest could tell.
create table digest_candidates (
  seq integer primary key not null,
  entry_id text not null references entries (id) on delete cascade,
  stream text not null check (stream in ('discussions', 'methodologies', 'calls')),
  happening text not null check (happening in ('new', 'reply', 'version', 'amended', 'resolved')),
  at integer not null
);
create index digest_candidates_by_entry on digest_candidates (entry_id, seq);

create table digest_runs (
  id text primary key not null,
  at integer not null,
  to_seq integer not null,
  state text not null check (state in ('planning', 'frozen', 'closed')),
  assembler integer not null,
  key_id text not null,
  planned integer not null default 0,
  skipped text not null default '{}', -- json: Record<string, number>
  created_at integer not null,
  frozen_at integer,
  closed_at integer
);
create index digest_runs_by_state on digest_runs (state, created_at);

create table digest_blocks (
  run_id text not null references digest_runs (id) on delete cascade,
  entry_id text not null,
  language text not null,
  content text not null, -- json: Record<string, unknown>
  primary key (run_id, entry_id, language)
) without rowid;

create table digest_shells (
  run_id text not null references digest_runs (id) on delete cascade,
  language text not null,
  content text not null, -- json: Record<string, unknown>
  primary key (run_id, language)
) without rowid;

create table digest_batches (
  id text primary key not null,
  run_id text not null references digest_runs (id) on delete cascade,
  state text not null check (state in ('frozen', 'submitting', 'accepted', 'split', 'stopped')),
  attempts integer not null default 0,
  first_attempt_at integer,
  next_attempt_at integer not null,
  members text, -- json: string[]
  hash text,
  provider_ids text, -- json: string[]
  last_error text,
  accepted_at integer
);
create index digest_batches_due on digest_batches (next_attempt_at, id) where state in ('frozen', 'submitting');
create index digest_batches_by_run on digest_batches (run_id, state);

create table digest_recipients (
  id text primary key not null,
  run_id text not null references digest_runs (id) on delete cascade,
  batch_id text not null,
  position integer not null,
  subscription_id text not null references subscriptions (id) on delete cascade,
  cadence text not null check (cadence in ('daily', 'weekly')),
  period text not null,
  language text not null,
  items text not null, -- json: [entryId: string, reason: string, ...parameters: string[]][]
  skipped text,
  -- However planning is repeated, moved or run twice: one digest a slot.
  unique (subscription_id, cadence, period)
);
create index digest_recipients_by_batch on digest_recipients (batch_id, position);
create index digest_recipients_by_subscription on digest_recipients (subscription_id, id);
