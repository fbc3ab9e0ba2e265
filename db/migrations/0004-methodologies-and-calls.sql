create table methodologies (
  entry_id text primary key not null references entries (id) on delete cascade,
  kind text not null check (kind in ('methodology', 'good-practice', 'worksheet', 'lesson-from-failure')),
  evidence_strength text check (evidence_strength in ('told', 'monitored', 'evaluated', 'controlled')),
  cost_band integer,
  effort_band integer,
  origin_country text,
  current_version integer not null default 1,
  review_due_at integer,
  document text not null -- json: Record<string, unknown>
);

create table methodology_versions (
  entry_id text not null references entries (id) on delete cascade,
  version integer not null,
  title text not null,
  summary text not null,
  markdown text not null,
  html text not null,
  renderer integer not null,
  document text not null, -- json: Record<string, unknown>
  note text not null default '',
  editor text,
  published_at integer not null,
  primary key (entry_id, version)
) without rowid;

create table calls (
  entry_id text primary key not null references entries (id) on delete cascade,
  type text not null check (type in ('funding', 'partner-search', 'papers-or-experts', 'tender', 'event', 'training')),
  reference text,
  programme text,
  sub_programme text,
  funder text,
  opens_on text,
  opens_at integer,
  closes_at integer,
  budget_total real,
  award_min real,
  award_max real,
  funding_rate text,
  currency text,
  budget_note text,
  eligibility text not null default '',
  who_can_apply text not null default '[]', -- json: string[]
  url text,
  cancelled_at integer,
  cancelled_by text,
  awarded_at integer,
  details text -- json: Record<string, unknown>
);
create index calls_by_closing on calls (closes_at, entry_id);

-- An instant to sort and count by, beside the words of the source: date, local time and zone where it gives them.
create table deadlines (
  entry_id text not null references entries (id) on delete cascade,
  position integer not null,
  at integer not null,
  date text not null,
  time text,
  zone text,
  label text,
  extended_from text,
  primary key (entry_id, position)
) without rowid;
create index deadlines_by_time on deadlines (at, entry_id);

create table topics (
  slug text primary key not null,
  position integer not null,
  names text not null -- json: Record<string, string>
) without rowid;

create table sectors (
  slug text primary key not null,
  position integer not null,
  names text not null -- json: Record<string, string>
) without rowid;
