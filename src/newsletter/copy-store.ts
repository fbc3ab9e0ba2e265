import type { IssueContent } from "../../emails/newsletter/index.ts";
import { plainQuery } from "../platform/db/query.ts";
import type { Audience, Mailing } from "./mailing.ts";

/** What a run of letters sent. */
export type SentLetter = {
  kind: Mailing["kind"];
  audience: Audience;
  subjectId: string;
  /** ms */
  at: number;
  /** As it was frozen; null for an alert. */
  issue: IssueContent | null;
  /** Everybody may read the issue. */
  isPublic: boolean;
  /** Of an alert: its call can be read by whom it was for. */
  readable: boolean;
};

/** By the run's id. */
export const letterOfRun = plainQuery(
  `select r.kind, m.audience, m.subject_id, r.at, i.frozen,
     i.state = 'everybody', e.state = 'published' and (e.visibility = 'public' or m.criteria ->> 'membersOnly')
   from digest_runs r join mailings m on m.run_id = r.id
     left join newsletter_issues i on i.id = m.subject_id
     left join call_alerts a on a.id = m.subject_id left join entries e on e.id = a.entry_id
   where r.id = ?`,
  ([kind, audience, subjectId, at, issue, open, readable]): SentLetter => ({
    kind: kind as SentLetter["kind"],
    audience: audience as Audience,
    subjectId: String(subjectId),
    at: Number(at),
    issue: issue === null ? null : (JSON.parse(String(issue)) as IssueContent), // written by releaseToMembers
    isPublic: open === 1,
    readable: readable === 1,
  }),
);
