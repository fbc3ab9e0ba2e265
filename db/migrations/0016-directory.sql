-- An organisation is found by its name without case and marks; the application folds, so rows from before are only lowered here.
alter table organisations add column folded_name text not null default '';
update organisations set folded_name = lower(name);
alter table organisations add column verification text not null default 'unverified' check (verification in ('unverified', 'domain', 'vouched', 'secretariat'));
update organisations set verification = details ->> 'verification' where details ->> 'verification' in ('domain', 'vouched', 'secretariat');
alter table organisations add column version integer not null default 1;
create index organisations_by_name on organisations (folded_name, id);
create index organisations_by_kind on organisations (kind, folded_name, id);
drop index organisations_by_country;
create index organisations_by_country on organisations (country, folded_name, id);

alter table members add column job_title text not null default '';
alter table members add column languages text not null default '[]'; -- json: string[]
alter table members add column country text;
-- Whether other members may write by the form; the address is never shown.
alter table members add column takes_messages integer not null default 1;
create index members_by_country on members (country) where country is not null;

create table organisation_editors (
  organisation_id text not null references organisations (id) on delete cascade,
  member_id text not null references members (id) on delete cascade,
  appointed_by text,
  at integer not null,
  primary key (organisation_id, member_id)
) without rowid;
-- Whoever came first speaks for an organisation, as whoever adds one now does.
insert into organisation_editors (organisation_id, member_id, at)
  select organisation_id, min(id), min(created_at) from members where organisation_id is not null and origin <> 'import' group by organisation_id;

-- That somebody wrote to somebody: who and when, never what.
create table messages (
  id text primary key not null,
  sender_id text not null references members (id) on delete cascade,
  member_id text references members (id) on delete cascade,
  organisation_id text references organisations (id) on delete cascade,
  at integer not null
) without rowid;
create index messages_by_sender on messages (sender_id, at);

create index methodologies_by_origin on methodologies (origin_country, entry_id) where origin_country is not null;
