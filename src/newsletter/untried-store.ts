import type { Edition, IssueContent } from "../../emails/newsletter/index.ts";
import { plainQuery } from "../platform/db/query.ts";

/** A run of an issue of which nothing was tried yet. */
export type UntriedRun = { run: string; issue: string; edition: Edition; frozen: IssueContent };

/** Those of issues that hold some entries, or are named themselves: `(ids)`, a JSON list. */
export const untriedRuns = plainQuery(
  `select r.id, i.id, m.audience, i.frozen from digest_runs r join mailings m on m.run_id = r.id
     join newsletter_issues i on i.id = m.subject_id
   where r.kind = 'issue' and r.state in ('planning', 'frozen') and m.audience <> 'told'
     and not exists (select 1 from digest_batches b where b.run_id = r.id and b.state <> 'frozen')
     and exists (select 1 from json_each(?) given where given.value = i.id
       or given.value in (select j.value ->> 'entry' from json_each(i.items) j))`,
  ([run, issue, audience, frozen]): UntriedRun => ({
    run: String(run),
    issue: String(issue),
    edition: audience === "members" || audience === "missed-members" ? "members" : "everybody",
    frozen: JSON.parse(String(frozen)) as IssueContent, // written by releaseToMembers
  }),
);
