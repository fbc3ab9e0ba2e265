-- What the front page asks: the newest of a kind, questions that nobody answered, a methodology a day, countries not heard from
-- lately, and since when a member has been away.
create index entries_by_kind_and_publication on entries (kind, state, published_at desc, id desc, visibility);
create index entries_unanswered on entries (published_at desc, id desc, visibility) where kind = 'thread' and state = 'published' and reply_count = 0;
create index entries_in_the_light on entries (language, id) where kind = 'methodology' and state = 'published' and visibility = 'public';

create table country_voices (
  country text primary key not null,
  heard_at integer not null
) without rowid;

insert into country_voices (country, heard_at)
select country, max(at) from (
  select c.country, max(e.published_at) as at from entry_countries c join entries e on e.id = c.entry_id
    where e.state = 'published' and e.kind <> 'call' group by c.country
  union all
  select o.country, max(e.published_at) from entries e join members m on m.id = e.author_id
    join organisations o on o.id = m.organisation_id where e.state = 'published' group by o.country
  union all
  select o.country, max(r.at) from (select author_id, max(created_at) as at from replies group by author_id) r
    join members m on m.id = r.author_id join organisations o on o.id = m.organisation_id group by o.country
) where country is not null group by country;

create table member_visits (
  member_id text primary key not null references members (id) on delete cascade,
  seen_at integer not null,
  before_at integer
) without rowid;
