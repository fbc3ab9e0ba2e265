create table organisations (
  id text primary key not null,
  slug text not null unique,
  name text not null,
  kind text not null, 
  country text,
  description text not null default '',
  website text,
  demo integer not null default 0,
  origin text not null,
  details text, -- json: Record<string, unknown>
  created_at integer not null
);
create index organisations_by_country on organisations (country, name);

create table members (
  id text primary key not null,
  email text not null unique,
  handle text not null unique,
  name text not null,
  organisation_id text references organisations (id),
  role text not null check (role in ('member', 'moderator', 'admin')),
  language text not null,
  zone text not null default 'UTC',
  about text not null default '',
  verified_at integer,
  verified_by text,
  demo integer not null default 0,
  origin text not null check (origin in ('live', 'import', 'seed')),
  created_at integer not null
);
create index members_by_organisation on members (organisation_id, handle);

-- Only a hash of the session's id is kept: who reads this table cannot sign in with it.
create table sessions (
  id_hash text primary key not null,
  member_id text not null references members (id) on delete cascade,
  created_at integer not null,
  expires_at integer not null
) without rowid;
create index sessions_by_member on sessions (member_id);

create table sign_ins (
  token_hash text primary key not null,
  email text not null,
  browser_hash text not null,
  language text not null,
  next text not null default '/',
  code_attempts integer not null default 0,
  confirmed_at integer,
  consumed_at integer,
  created_at integer not null,
  expires_at integer not null
) without rowid;
create index sign_ins_by_browser on sign_ins (browser_hash, created_at);
create index sign_ins_by_age on sign_ins (expires_at);
