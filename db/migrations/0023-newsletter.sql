-- The newsletter: issues written and gathered by hand, corrections of them, alerts about one deadline, and whom they go to.
create table newsletter_issues (
  id text primary key not null,
  number integer not null unique,
  title text not null,
  language text not null,
  letter text not null default '',
  -- For members only, above the letter.
  cover text not null default '',
  -- The letter in other languages, where somebody wrote it.
  translations text not null default '{}', -- json: Record<string, { title: string; letter: string }>
  embargo_days integer not null default 14,
  items text not null default '[]', -- json: Record<string, string>[]
  -- Two counters, so that an item that moves does not get in the way of whoever writes the letter.
  version integer not null default 1,
  items_version integer not null default 1,
  state text not null check (state in ('draft', 'scheduled', 'members', 'everybody')),
  state_at integer not null,
  state_by text,
  held_at integer,
  held_by text,
  send_at integer,
  released_at integer,
  public_at integer,
  -- What readers were given, word for word: nothing in it changes any more.
  frozen text, -- json: unknown
  created_at integer not null,
  created_by text not null
);
create index newsletter_issues_due on newsletter_issues (state, send_at) where state in ('scheduled', 'members');

create table newsletter_corrections (
  id text primary key not null,
  issue_id text not null references newsletter_issues (id) on delete cascade,
  markdown text not null,
  html text not null,
  at integer not null,
  by text not null,
  mailed integer not null default 0
);
create index newsletter_corrections_by_issue on newsletter_corrections (issue_id, at);

-- One deadline of one call, told at once to those whom it concerns.
create table call_alerts (
  id text primary key not null,
  entry_id text not null references entries (id) on delete cascade,
  deadline_at integer not null,
  expected integer not null,
  at integer not null,
  by text not null
);
create index call_alerts_by_entry on call_alerts (entry_id, at);

-- Whom a run of letters goes to, and how far down the list of subscriptions it has come.
create table mailings (
  run_id text primary key not null,
  subject_id text not null,
  audience text not null check (audience in ('members', 'everybody', 'missed-members', 'missed', 'told', 'concerned')),
  -- What its recipients are counted by: nobody gets two letters of one period.
  period text not null,
  criteria text not null default '{}', -- json: unknown
  reached text not null default '',
  unique (subject_id, period, audience)
);
