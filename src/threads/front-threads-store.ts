import { listed, listedJoins, type ListQuery } from "../entries/index.ts";
import type { Visibility } from "../platform/actor.ts";
import { plainQuery } from "../platform/db/query.ts";
import { listedThread, threadColumns } from "./thread-store.ts";

/** Questions of after `since` (ms) that nobody has answered yet, newest first. */
export function unansweredAsks(
  query: ListQuery,
  visibilities: readonly Visibility[],
  since: number,
  most: number,
) {
  const where = listed(visibilities, query);
  // Word for word the condition of the index entries_unanswered.
  const text = `select ${threadColumns} from entries e cross join threads t on t.entry_id = e.id ${listedJoins}
    where e.kind = 'thread' and e.state = 'published' and e.reply_count = 0 and e.published_at > ?
      and t.flavour = 'ask' and t.resolved_at is null and t.locked_at is null and ${where.sql}
    order by e.published_at desc, e.id desc limit ${most}`;
  return plainQuery(text, listedThread)("", since, ...where.args);
}

/** Discussions that a member follows and where something was said since they last read them. */
export function followedNews(memberId: string, visibilities: readonly Visibility[], most: number) {
  const where = listed(visibilities, {});
  const text = `select ${threadColumns} from
      (select entry_id from follows where member_id = ? and mode = 'following' order by at desc limit 60) x
    cross join entries e on e.id = x.entry_id cross join threads t on t.entry_id = e.id ${listedJoins}
    where e.last_activity_at > coalesce(k.at, 0) and ${where.sql} limit ${most}`;
  return plainQuery(text, listedThread)(memberId, memberId, ...where.args);
}
