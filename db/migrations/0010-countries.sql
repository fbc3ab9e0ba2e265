-- The network's member countries; what a reader calls any other country comes from the platform's own names.
create table countries (
  code text primary key not null,
  names text not null, -- json: Record<string, string>
  details text not null default '{}', -- json: Record<string, unknown>
  origin text not null,
  created_at integer not null
) without rowid;
