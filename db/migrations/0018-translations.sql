-- Entries of one group say the same in different languages. Few entries are in any; lists ask for the others of a group.
create index entries_by_translation on entries (translation_group, state, visibility, language, id)
  where translation_group is not null;
