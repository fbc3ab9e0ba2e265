import type { IssueContent } from "../../emails/newsletter/index.ts";
import { plainQuery } from "../platform/db/query.ts";
import { changedAt } from "./withdrawn-store.ts";

export type FeedIssue = { number: number; publicAt: number; frozen: IssueContent; changedAt: number };

/** The newest public issues, as they were released: `(limit)`. */
export const publicIssues = plainQuery(
  `select number, public_at, frozen, ${changedAt}
   from newsletter_issues i where state = 'everybody' order by number desc limit ?`,
  ([number, publicAt, frozen, changed]): FeedIssue => ({
    number: Number(number),
    publicAt: Number(publicAt),
    frozen: JSON.parse(String(frozen)) as IssueContent, // written by releaseToMembers
    changedAt: Number(changed),
  }),
);
