-- Replies by mail to those who follow, unless they do not want them.
alter table members add column reply_mails integer not null default 1;

-- One row a reply and reader, written by a consumer; its mail is composed once, in slices, from what is then to be seen.
create table reply_mails (
  reply_id text not null,
  member_id text not null references members (id) on delete cascade,
  at integer not null,
  settled_at integer,
  primary key (reply_id, member_id)
) without rowid;
create index reply_mails_waiting on reply_mails (at) where settled_at is null;
