-- Items of released issues that an editor took back. What was frozen stays; readers are told the day instead.
create table newsletter_withdrawals (
  issue_id text not null references newsletter_issues (id) on delete cascade,
  -- The item's place among those that were frozen, from 0.
  place integer not null,
  at integer not null,
  by text not null,
  reason text not null,
  -- Put back, since.
  ended_at integer,
  ended_by text,
  primary key (issue_id, place)
);

-- Why an issue is held: somebody asked for it, or the hub found that it has nothing to say any more, or is too large to be read whole.
alter table newsletter_issues add column held_for text check (held_for in ('person', 'nothing', 'too-large'));
