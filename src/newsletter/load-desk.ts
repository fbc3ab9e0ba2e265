import type { Work } from "../platform/context.ts";
import { days } from "../platform/clock.ts";
import { read } from "../platform/db/query.ts";
import { entryIds } from "./content.ts";
import { entriesById, entriesSince, entriesTitled } from "./entry-store.ts";
import { isOpen, type Issue } from "./newsletter.ts";
import { lastIssue } from "./issue-store.ts";
import { mailsOfSubject } from "./mailing-store.ts";
import { suggestionsOf } from "./pinned.ts";
import { withdrawnByEditors, withdrawnFromIssue } from "./withdrawn-store.ts";

/** What an editor sees around an issue: its entries, what is new since the last issue, what was looked for, what was sent. */
export async function loadDesk({ db, clock }: Pick<Work, "db" | "clock">, issue: Issue, query: string) {
  const now = clock.now();
  const pattern = `%${query.replaceAll(/[!%_]/g, "!$&")}%`;
  const [entries, [last], found, runs, withdrawals, takenOut] = await read(
    db,
    entriesById(entryIds(issue)),
    lastIssue(),
    entriesTitled(pattern, query === "" ? 0 : 12),
    mailsOfSubject(issue.id),
    withdrawnFromIssue(issue.id),
    withdrawnByEditors(issue.id),
  );
  const since = last && last.releasedAt > 0 ? last.releasedAt : now - days(30);
  const [fresh] = await read(db, entriesSince(since, isOpen(issue) ? 120 : 0));
  return {
    entries: new Map(entries.map((entry) => [entry.ref.id, entry])),
    suggestions: suggestionsOf(fresh, issue.items, now),
    sought: query === "" ? undefined : { query, found },
    runs,
    withdrawals,
    takenOut,
  };
}
