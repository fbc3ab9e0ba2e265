-- Instant and monthly digests, the newsletter, and topics to hear less of.
create table subscriptions_next (
  id text primary key not null,
  email text not null unique,
  -- Keyed, as in suppressions: a bounce or complaint is found without an address in sight.
  email_hash text not null,
  language text not null,
  discussions text not null check (discussions in ('off', 'instant', 'daily', 'weekly', 'monthly')),
  methodologies text not null check (methodologies in ('off', 'instant', 'daily', 'weekly', 'monthly')),
  calls text not null check (calls in ('off', 'instant', 'daily', 'weekly', 'monthly')),
  newsletter text not null default 'off' check (newsletter in ('off', 'on')),
  topics text not null default '[]', -- json: string[]
  sectors text not null default '[]', -- json: string[]
  countries text not null default '[]', -- json: string[]
  languages text not null default '[]', -- json: string[]
  less text not null default '[]', -- json: string[]
  hour integer not null,
  weekday text not null check (weekday in ('MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN')),
  zone text not null,
  format text not null check (format in ('html', 'text')),
  most_items integer not null default 12,
  state text not null check (state in ('requested', 'active', 'paused', 'unsubscribed')),
  state_at integer not null,
  paused_until integer,
  created_at integer not null,
  confirmed_at integer,
  origin text not null check (origin in ('live', 'import', 'seed')),
  -- The next slot (null: none is to come), the last periods that had their digest, and how far in the log those reached.
  next_due_at integer,
  daily_period text,
  weekly_period text,
  monthly_period text,
  instant_seq integer not null default 0,
  daily_seq integer not null default 0,
  weekly_seq integer not null default 0,
  monthly_seq integer not null default 0,
  -- Entries told of lately, newest last.
  recent text not null default '[]' -- json: string[]
);
insert into subscriptions_next (id, email, email_hash, language, discussions, methodologies, calls, topics, sectors, countries,
    languages, hour, weekday, zone, format, most_items, state, state_at, paused_until, created_at, confirmed_at, origin,
    next_due_at, daily_period, weekly_period, daily_seq, weekly_seq, recent)
  select id, email, email_hash, language, discussions, methodologies, calls, topics, sectors, countries,
    languages, hour, weekday, zone, format, most_items, state, state_at, paused_until, created_at, confirmed_at, origin,
    next_due_at, daily_period, weekly_period, daily_seq, weekly_seq, recent from subscriptions;

-- Before the table they belong to: dropping that one deletes its rows, and theirs with them.
create table consents_next (
  id text primary key not null,
  subscription_id text not null references subscriptions_next (id) on delete cascade,
  act text not null check (act in ('requested', 'confirmed', 'imported', 'changed', 'ended')),
  form text not null,
  wording text not null,
  wording_version integer not null,
  language text not null,
  at integer not null
);
insert into consents_next select * from consents;
drop table consents;
drop table subscriptions;
alter table subscriptions_next rename to subscriptions;
alter table consents_next rename to consents;
create index subscriptions_due on subscriptions (next_due_at, id) where next_due_at is not null;
create index subscriptions_by_hash on subscriptions (email_hash);
-- Whoever wants to hear at once, by how far in the log they have heard.
create index subscriptions_instant on subscriptions (instant_seq, id)
  where state = 'active' and 'instant' in (discussions, methodologies, calls);
create index consents_by_subscription on consents (subscription_id, at);

-- A run sends digests, an issue of the newsletter or an alert; `subject_id` is the issue's or the call's. A paused run sends nothing.
alter table digest_runs add column kind text not null default 'digest' check (kind in ('digest', 'issue', 'alert'));
alter table digest_runs add column subject_id text;
alter table digest_runs add column paused_at integer;
alter table digest_runs add column paused_for text;

create table digest_recipients_next (
  batch_id text not null,
  position integer not null,
  subscription_id text not null,
  cadence text not null check (cadence in ('instant', 'daily', 'weekly', 'monthly', 'issue', 'alert')),
  period text not null,
  date text not null,
  language text not null,
  format text not null check (format in ('html', 'text')),
  items text not null, -- json: [entry: string, stream: string, score: number, ...reasons: string[]][]
  passed text not null, -- json: Record<string, number>
  skipped text,
  primary key (batch_id, position),
  -- However planning is repeated, moved or run twice: one digest a slot, one mail of an issue or an alert.
  unique (subscription_id, cadence, period)
) without rowid;
insert into digest_recipients_next select * from digest_recipients;
drop table digest_recipients;
alter table digest_recipients_next rename to digest_recipients;
