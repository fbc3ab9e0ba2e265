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

/** One of them: `(number, embargoed)`; 1 also if it is for members still. */
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

export const archiveVersionColumn = `((select count(*) || '.' || coalesce(max(public_at), 0) from newsletter_issues where state = 'everybody')
  || '.' || (select count(*) || '.' || coalesce(max(at), 0) from newsletter_corrections))`;

/** What of the list of issues everybody may read changes with this; what is in them is in `issueVersion`. */
export const archiveVersion = plainQuery(`select ${archiveVersionColumn}`, ([version]) => String(version));

/** Numbers of all public issues. */
export const publicIssueNumbers = plainQuery(
  "select number from newsletter_issues where state = 'everybody' order by number",
  ([number]) => Number(number),
);
