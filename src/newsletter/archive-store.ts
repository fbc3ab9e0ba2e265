import type { IssueContent } from "../../emails/newsletter/index.ts";
import { plainQuery } from "../platform/db/query.ts";

/** An issue that readers have. Instants in ms. */
export type ArchivedIssue = {
  id: string;
  number: number;
  state: "members" | "everybody";
  releasedAt: number;
  publicAt: number;
  frozen: IssueContent;
};

export type FeedIssue = Pick<ArchivedIssue, "number" | "publicAt" | "frozen"> & { changedAt: number };

const columns = "id, number, state, released_at, public_at, frozen";

function issueOf([id, number, state, releasedAt, publicAt, frozen]: unknown[]): ArchivedIssue {
  return {
    id: String(id),
    number: Number(number),
    state: state as ArchivedIssue["state"],
    releasedAt: Number(releasedAt),
    publicAt: Number(publicAt),
    frozen: JSON.parse(String(frozen)) as IssueContent, // written by releaseToMembers
  };
}

/** Newest first: `(embargoed, limit)`; 1 with those that are for members still. */
export const archivedIssues = plainQuery(
  `select ${columns} from newsletter_issues where (state = 'everybody' or (state = 'members' and ?))
   order by number desc limit ?`,
  issueOf,
);

/** One of them: `(number, embargoed)`. */
export const archivedIssue = plainQuery(
  `select ${columns} from newsletter_issues
   where number = ? and (state = 'everybody' or (state = 'members' and ?))`,
  issueOf,
);

/** The issues before and after one: `(number, number, embargoed)`. */
export const neighbours = plainQuery(
  `select max(iif(number < ?, number, null)), min(iif(number > ?, number, null)) from newsletter_issues
   where state = 'everybody' or (state = 'members' and ?)`,
  ([before, after]) => ({
    before: before === null ? null : Number(before),
    after: after === null ? null : Number(after),
  }),
);

/** Dated notes beside an issue: `(number)`. */
export const correctionNotes = plainQuery(
  `select id, html, at from newsletter_corrections
   where issue_id = (select id from newsletter_issues where number = ?) order by at, id`,
  ([id, html, at]) => ({ id: String(id), html: String(html), at: Number(at) }),
);

/** What of the archive everybody may read changes with this. */
export const archiveVersion = plainQuery(
  `select (select count(*) || '.' || coalesce(max(public_at), 0) from newsletter_issues where state = 'everybody') || '.' ||
     (select count(*) || '.' || coalesce(max(at), 0) from newsletter_corrections)`,
  ([version]) => String(version),
);

/** The newest public issues, for feeds: `(limit)`. */
export const issuesForFeed = plainQuery(
  `select number, public_at, frozen, coalesce((select max(at) from newsletter_corrections where issue_id = i.id), public_at)
   from newsletter_issues i where state = 'everybody' order by number desc limit ?`,
  ([number, publicAt, frozen, changedAt]): FeedIssue => ({
    number: Number(number),
    publicAt: Number(publicAt),
    frozen: JSON.parse(String(frozen)) as IssueContent, // as above
    changedAt: Number(changedAt),
  }),
);

/** Numbers of all public issues. */
export const publicIssueNumbers = plainQuery(
  "select number from newsletter_issues where state = 'everybody' order by number",
  ([number]) => Number(number),
);
