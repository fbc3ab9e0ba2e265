-- What is looked for: one row a post that stands, entries and replies alike. `id` rises with the second in which a post came out
-- (second * 2^20 + a count), so that the newest matches come first without sorting and a span of time is a span of ids.
create table search_posts (
  id integer primary key not null,
  subject_id text not null unique,
  version integer not null,
  facets text not null default ''
);

-- The words of a post as our own normaliser leaves them, and beside them what it can be filtered by. Contentless: the texts stand in
-- their tables, and whatever is found is read from there.
create virtual table search_words using fts5 (words, facets, content = '', contentless_delete = 1, tokenize = 'ascii');

-- The titles of entries, which are few enough to be found by the beginnings of words too.
create virtual table search_titles using fts5 (
  words, facets, content = '', contentless_delete = 1, prefix = '1 2 3 4', tokenize = 'ascii'
);

-- The words that there are, for what a word begun may go on to and what a word misspelt may mean; counted as far as tells usual words
-- from rare ones. The index knows its words too, but to step from one to the next there is to walk all places of the first.
create table search_vocabulary (
  word text primary key not null,
  times integer not null
) without rowid;
