import type { Query } from "../platform/db/query.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { Value } from "../platform/db/database.ts";
import { issuesAPage, type Asked, type ListedIssue } from "./numbered-list.ts";

const rows = (order: string, condition: string) =>
  plainQuery(
    `select id, number, title, language, state, held_at, send_at, released_at, public_at from newsletter_issues
     where (title like ? escape '!' or number = ?) and ${condition} and ${order} limit ${issuesAPage + 1}`,
    listedOf,
  );

const listed = (condition: string) => ({
  older: rows("number < ? order by number desc", condition),
  newer: rows("number > ? order by number", condition),
});

const everyIssue = listed("?");
const readIssues = listed("(state = 'everybody' or (state = 'members' and ?))");

/** A page of all issues and one more. */
export function issuesAsked(asked: Asked): Query<ListedIssue[]> {
  return chosen(everyIssue, asked, 1);
}

/** The same of those that readers have; `embargoed` is 1 with those that are for members still. */
export function archivedIssuesAsked(asked: Asked, embargoed: number): Query<ListedIssue[]> {
  return chosen(readIssues, asked, embargoed);
}

function chosen(list: typeof everyIssue, { q, before, after }: Asked, flag: number): Query<ListedIssue[]> {
  const pattern = `%${q.replaceAll(/[!%_]/g, "!$&")}%`;
  const number = /^\d{1,7}$/.test(q) ? Number(q) : 0;
  return after === undefined
    ? list.older(pattern, number, flag, before ?? Number.MAX_SAFE_INTEGER)
    : list.newer(pattern, number, flag, after);
}

function listedOf([id, number, title, language, state, held, send, released, open]: Value[]): ListedIssue {
  const instant = (at: Value | undefined) => (at === null || at === undefined ? null : Number(at));
  return {
    ...{ id: String(id), number: Number(number), title: String(title), language: String(language) },
    state: state as ListedIssue["state"],
    ...{
      heldAt: instant(held),
      sendAt: instant(send),
      releasedAt: instant(released),
      publicAt: instant(open),
    },
  };
}
