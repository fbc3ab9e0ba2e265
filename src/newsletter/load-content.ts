import type { Edition, IssueContent } from "../../emails/newsletter/index.ts";
import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { contentOf, entryIds } from "./content.ts";
import { entriesById } from "./entry-store.ts";
import type { Issue } from "./newsletter.ts";
import { withdrawnFromIssue } from "./withdrawn-store.ts";
import { mailedIssue } from "./withdrawn.ts";

/** What a mail of an issue would say now: of one that readers have, what was frozen and still stands. */
export async function loadContent(
  { db, clock }: Pick<Work, "db" | "clock">,
  issue: Issue,
  edition: Edition,
): Promise<IssueContent> {
  const [entries, withdrawals] = await read(db, entriesById(entryIds(issue)), withdrawnFromIssue(issue.id));
  return issue.frozen
    ? mailedIssue(issue.frozen, withdrawals, edition)
    : contentOf(issue, entries, clock.now());
}
