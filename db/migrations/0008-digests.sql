-- Written by a consumer of events: what a window of the log holds that a digest could tell.
create table digest_candidates (
  seq integer primary key not null,
  entry_id text not null,
  happening text not null check (happening in ('new', 'reply', 'version', 'amended', 'resolved')),
  at integer not null
);
create index digest_candidates_by_time on digest_candidates (at);

-- One pass of the planner. `frame` is what every mail of it shares: addresses, names, the key of its tokens.
create table digest_runs (
  id text primary key not null,
  at integer not null,
  to_seq integer not null,
  state text not null check (state in ('planning', 'frozen', 'closed')),
  assembler integer not null,
  frame text not null, -- json: Record<string, string>
  planned integer not null default 0,
  skipped text not null default '{}', -- json: Record<string, number>
  created_at integer not null,
  frozen_at integer,
  closed_at integer
);
create index digest_runs_open on digest_runs (state, created_at) where state in ('planning', 'frozen');

-- What mails of a run are put together from; the first writing of a part stands.
create table digest_parts (
  run_id text not null references digest_runs (id) on delete cascade,
  language text not null,
  kind text not null check (kind in ('shell', 'block', 'reason')),
  key text not null,
  content text not null, -- json: unknown
  primary key (run_id, language, kind, key)
) without rowid;

-- The id is the provider's idempotency key. `source` names the batch whose recipients these are: itself, unless split from it.
create table digest_batches (
  id text primary key not null,
  run_id text not null references digest_runs (id) on delete cascade,
  source text not null,
  state text not null check (state in ('frozen', 'submitting', 'accepted', 'split', 'stopped')),
  -- Null: everybody of `source`. From the first attempt on the very addresses, until the provider has them.
  members text, -- json: [position: number, email?: string][]
  size integer not null,
  hash text,
  attempts integer not null default 0,
  first_attempt_at integer,
  next_attempt_at integer not null,
  provider_ids text, -- json: (string | null)[]
  last_error text,
  accepted_at integer
) without rowid;
create index digest_batches_due on digest_batches (next_attempt_at, id) where state in ('frozen', 'submitting');
create index digest_batches_by_run on digest_batches (run_id, state);

-- One reader's digest: written once, changed only to say that it was skipped.
create table digest_recipients (
  batch_id text not null,
  position integer not null,
  subscription_id text not null,
  cadence text not null check (cadence in ('daily', 'weekly')),
  period text not null,
  date text not null,
  language text not null,
  format text not null check (format in ('html', 'text')),
  items text not null, -- json: [entry: string, stream: string, score: number, ...reasons: string[]][]
  passed text not null, -- json: Record<string, number>
  skipped text,
  primary key (batch_id, position),
  -- However planning is repeated, moved or run twice: one digest a slot.
  unique (subscription_id, cadence, period)
) without rowid;
