import { eq, sql } from "drizzle-orm";
import { newsletterCorrections, newsletterIssues } from "../../db/schema/index.ts";
import type { IssueContent } from "../../emails/newsletter/index.ts";
import { statement, type Statement } from "../platform/db/database.ts";
import { plainQuery, query } from "../platform/db/query.ts";
import { insert } from "../platform/db/write.ts";
import type { DraftItem, DraftWords, Issue, IssueRow } from "./newsletter.ts";

/** A row as an issue: its JSON was written by this slice. */
export function issueOf(row: IssueRow): Issue {
  return { ...row, items: row.items as DraftItem[], frozen: row.frozen as IssueContent | null };
}

export const issueById = query<{ id: string }>()((q, p) =>
  q.select().from(newsletterIssues).where(eq(newsletterIssues.id, p.id)),
);

export const issueByNumber = query<{ number: number }>()((q, p) =>
  q.select().from(newsletterIssues).where(eq(newsletterIssues.number, p.number)),
);

/** Issues whose time has come at an instant, to members or to everybody: `(now, now)`. */
export const dueIssues = plainQuery(
  `select id from newsletter_issues where held_at is null
     and ((state = 'scheduled' and send_at <= ?) or (state = 'members' and public_at <= ?)) order by number limit 5`,
  ([id]) => String(id),
);

/** The highest number so far, and when the newest issue went out (ms; 0 for never). */
export const lastIssue = plainQuery(
  "select coalesce(max(number), 0), coalesce(max(released_at), 0) from newsletter_issues",
  ([number, releasedAt]) => ({ number: Number(number), releasedAt: Number(releasedAt) }),
);

export function insertIssue(row: typeof newsletterIssues.$inferInsert): Statement {
  return insert(newsletterIssues, row);
}

/** Guard: nobody else saved in between, and no reader has it. */
export function saveWords(id: string, version: number, words: DraftWords): Statement {
  const { number, title, language, letter, cover, embargoDays } = words;
  return statement(
    `update newsletter_issues set number = ?, title = ?, language = ?, letter = ?, cover = ?, embargo_days = ?, version = version + 1
     where id = ? and version = ? and state in ('draft', 'scheduled')`,
    ...[number, title, language, letter, cover, embargoDays],
    ...[id, version],
  );
}

/** Guard, as above. */
export function saveTranslations(
  id: string,
  version: number,
  translations: Issue["translations"],
): Statement {
  return statement(
    `update newsletter_issues set translations = ?, version = version + 1
     where id = ? and version = ? and state in ('draft', 'scheduled')`,
    JSON.stringify(translations),
    id,
    version,
  );
}

/** Guard, as above, for the items alone. */
export function saveItems(id: string, version: number, items: readonly DraftItem[]): Statement {
  return statement(
    `update newsletter_issues set items = ?, items_version = items_version + 1
     where id = ? and items_version = ? and state in ('draft', 'scheduled')`,
    JSON.stringify(items),
    id,
    version,
  );
}

/** Guard: a draft gets its time, or another one. */
export function scheduleRow(id: string, sendAt: number, now: number, by: string): Statement {
  return statement(
    `update newsletter_issues set state = 'scheduled', send_at = ?, state_at = ?, state_by = ?
     where id = ? and state in ('draft', 'scheduled')`,
    sendAt,
    now,
    by,
    id,
  );
}

/** Guard: back to a draft. */
export function unscheduleRow(id: string, now: number, by: string): Statement {
  return statement(
    `update newsletter_issues set state = 'draft', send_at = null, held_at = null, held_by = null, held_for = null, state_at = ?, state_by = ?
     where id = ? and state = 'scheduled'`,
    now,
    by,
    id,
  );
}

/** Guard */
export function deleteRow(id: string): Statement {
  return statement("delete from newsletter_issues where id = ? and state = 'draft'", id);
}

/** Guard: neither members nor everybody get it before somebody lets it go. `by` is null where nobody held it but the hub itself. */
export function holdRow(id: string, now: number, by: string | null, why: Issue["heldFor"]): Statement {
  return statement(
    `update newsletter_issues set held_at = ?, held_by = ?, held_for = ?
     where id = ? and held_at is null and state in ('scheduled', 'members')`,
    ...[now, by, why, id],
  );
}

/** Guard */
export function letGoRow(id: string): Statement {
  return statement(
    "update newsletter_issues set held_at = null, held_by = null, held_for = null where id = ? and held_at is not null",
    id,
  );
}

/** Guard: the words that were frozen are those that stand, and nobody was quicker. */
export function releaseToMembers(
  { id, version, itemsVersion }: Pick<Issue, "id" | "version" | "itemsVersion">,
  frozen: IssueContent,
  { now, publicAt }: { now: number; publicAt: number },
): Statement {
  return statement(
    `update newsletter_issues set state = 'members', state_at = ?, released_at = ?, public_at = ?, frozen = ?
     where id = ? and state = 'scheduled' and held_at is null and version = ? and items_version = ?`,
    ...[now, now, publicAt, JSON.stringify(frozen)],
    ...[id, version, itemsVersion],
  );
}

/** Guard: from now on its words stay as they are. */
export function releaseToEverybody(id: string, frozen: IssueContent, now: number): Statement {
  return statement(
    `update newsletter_issues set state = 'everybody', state_at = ?, public_at = ?, frozen = ?
     where id = ? and state = 'members' and held_at is null`,
    now,
    now,
    JSON.stringify(frozen),
    id,
  );
}

/** Guard: the end of the embargo, while it lasts. */
export function moveEmbargo(id: string, publicAt: number): Statement {
  return statement(
    "update newsletter_issues set public_at = ? where id = ? and state = 'members'",
    publicAt,
    id,
  );
}

export function insertCorrection(row: typeof newsletterCorrections.$inferInsert): Statement {
  return insert(newsletterCorrections, row);
}

export const correctionsOf = query<{ issue: string }>()((q, p) =>
  q
    .select()
    .from(newsletterCorrections)
    .where(eq(newsletterCorrections.issueId, p.issue))
    .orderBy(sql`at`),
);
