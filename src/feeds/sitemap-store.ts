import type { EntryKind } from "../paths.ts";
import { jsonQuery, plainQuery } from "../platform/db/query.ts";
import { pagesPerPart } from "./sitemap.ts";

export type PartStart = { at: number; id: string };

const shown = "state = 'published' and visibility = 'public'";

/**
 * Where the parts of the sitemap begin, oldest first: every so many entries along an index, so that only the last part grows. A part
 * has no end of its own but the next one's beginning.
 */
export const partStarts = plainQuery(
  `with recursive starts (at, id) as (
    select * from (select published_at, id from entries where ${shown} order by published_at, id limit 1)
    union all
    select (select published_at from entries where ${shown} and (published_at, id) >= (starts.at, starts.id)
        order by published_at, id limit 1 offset ${pagesPerPart}),
      (select id from entries where ${shown} and (published_at, id) >= (starts.at, starts.id)
        order by published_at, id limit 1 offset ${pagesPerPart})
    from starts where starts.id is not null)
  select at, id from starts where id is not null`,
  ([at, id]): PartStart => ({ at: at as number, id: id as string }),
);

/** Public entries from a beginning on: `partEntries(at, id)`. */
export const partEntries = plainQuery(
  `select id, kind, slug, max(last_activity_at, coalesce(edited_at, 0)) from entries
  where ${shown} and (published_at, id) >= (?, ?) order by published_at, id limit ${pagesPerPart}`,
  ([id, kind, slug, changedAt]) => ({
    ref: { id: id as string, kind: kind as EntryKind, slug: slug as string },
    changedAt: changedAt as number,
  }),
);

export const topicSlugs = jsonQuery<string[]>("select json_group_array(slug) from topics");
export const organisationSlugs = jsonQuery<string[]>(
  "select json_group_array(slug) from (select slug from organisations order by created_at, id limit 10000)",
);

/** Changes when an entry comes, goes or gets another address. Such events are never far back in the log. */
export const entriesVersion = plainQuery(
  `select coalesce((select seq from events where type in ('entry.posted', 'entry.approved', 'entry.edited', 'entry.deleted',
    'entry.hidden', 'entry.restored', 'call.amended', 'newsletter.released') order by seq desc limit 1), 0)`,
  ([seq]) => seq as number,
);
