create table subscriptions (
  id text primary key not null,
  email text not null unique,
  -- Keyed, as in suppressions: a bounce or complaint is found without an address in sight.
  email_hash text not null,
  language text not null,
  discussions text not null check (discussions in ('off', 'daily', 'weekly')),
  methodologies text not null check (methodologies in ('off', 'daily', 'weekly')),
  calls text not null check (calls in ('off', 'daily', 'weekly')),
  topics text not null default '[]', -- json: string[]
  sectors text not null default '[]', -- json: string[]
  countries text not null default '[]', -- json: string[]
  languages text not null default '[]', -- json: string[]
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
  daily_seq integer not null default 0,
  weekly_seq integer not null default 0,
  -- Entries told of lately, newest last.
  recent text not null default '[]' -- json: string[]
);
create index subscriptions_due on subscriptions (next_due_at, id) where next_due_at is not null;
create index subscriptions_by_hash on subscriptions (email_hash);

-- Who agreed to what: the act, the form it was done on, and the words that stood there.
create table consents (
  id text primary key not null,
  subscription_id text not null references subscriptions (id) on delete cascade,
  act text not null check (act in ('requested', 'confirmed', 'imported', 'ended')),
  form text not null,
  wording text not null,
  wording_version integer not null,
  language text not null,
  at integer not null
);
create index consents_by_subscription on consents (subscription_id, at);
