-- What readers save and follow from their mails; whoever has an account follows with it instead.
create table subscription_marks (
  subscription_id text not null references subscriptions (id) on delete cascade,
  entry_id text not null references entries (id) on delete cascade,
  mark text not null check (mark in ('saved', 'following')),
  at integer not null,
  primary key (subscription_id, entry_id, mark)
) without rowid;
create index subscription_marks_by_entry on subscription_marks (entry_id, mark);

-- Whoever asked can say that they still wait.
create table digest_candidates_next (
  seq integer primary key not null,
  entry_id text not null,
  happening text not null check (happening in ('new', 'reply', 'version', 'amended', 'resolved', 'needed')),
  at integer not null
);
insert into digest_candidates_next select * from digest_candidates;
drop table digest_candidates;
alter table digest_candidates_next rename to digest_candidates;
create index digest_candidates_by_time on digest_candidates (at);
