-- What was deleted is found by when that was, however much is not deleted.
create index entries_deleted on entries (state_at) where state = 'deleted';
create index replies_deleted on replies (state_at) where state = 'deleted';
