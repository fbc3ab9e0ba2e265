-- A list walks entries by activity and keeps what fits its filter. Where hardly anything fits it would walk them all; these find the few at once.
alter table entry_topics add column kind text not null default '';
update entry_topics set kind = (select kind from entries where id = entry_id);
create index entry_topics_by_kind on entry_topics (topic, kind);

alter table entry_countries add column kind text not null default '';
update entry_countries set kind = (select kind from entries where id = entry_id);
create index entry_countries_by_kind on entry_countries (country, kind);

create index entries_by_language on entries (kind, language);
create index threads_resolved on threads (resolved_at) where resolved_at is not null;
create index threads_locked on threads (locked_at) where locked_at is not null;
