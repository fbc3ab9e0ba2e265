import { renderIssue, type Edition, type IssueContent } from "../../emails/newsletter/index.ts";
import { days } from "../platform/clock.ts";
import type { Deps, Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { errorFacts } from "../platform/log.ts";
import { paths } from "../paths.ts";
import { startMailing } from "./start-mailing.ts";
import { contentOf, entryIds } from "./content.ts";
import { entriesById } from "./entry-store.ts";
import { saysNothing, type Issue } from "./newsletter.ts";
import {
  dueIssues,
  holdRow,
  issueById,
  issueOf,
  releaseToEverybody,
  releaseToMembers,
} from "./issue-store.ts";
import { isTooLarge } from "./mail-size.ts";
import { issuePeriod } from "./mailing.ts";
import { itemsForEverybody } from "./pinned.ts";
import { told } from "./tell-issue.ts";
import { withdrawnFromIssue } from "./withdrawn-store.ts";
import { mailedIssue } from "./withdrawn.ts";

/**
 * Releases every issue whose time has come: freezes its words for good and begins its run. Twice at once, one of them wins. One that
 * cannot be released holds up no other.
 */
export async function releaseDue(work: Work & Pick<Deps, "log">): Promise<number> {
  const now = work.clock.now();
  const [due] = await read(work.db, dueIssues(now, now));
  let released = 0;
  for (const id of due) {
    try {
      if (await release(work, id)) released += 1;
    } catch (error) {
      work.log.error(`issue ${id} could not be released`, errorFacts(error));
    }
  }
  return released;
}

async function release(work: Work, id: string): Promise<boolean> {
  const [[row]] = await read(work.db, issueById({ id }));
  if (!row) return false;
  const issue = issueOf(row);
  return issue.state === "scheduled" ? toMembers(work, issue) : toEverybody(work, issue);
}

async function toMembers(work: Work, issue: Issue): Promise<boolean> {
  const now = work.clock.now();
  const [entries] = await read(work.db, entriesById(entryIds(issue)));
  const frozen = contentOf(issue, entries, now);
  // Since it was scheduled its letter was taken out, or all that it told of was hidden: an editor has to look at it again.
  if (saysNothing(frozen, "members")) return keepBack(work, issue, "nothing");
  // What it tells of may have grown since, and letters in other languages come in.
  if (isTooLarge(renderingOf(work, frozen, "members"))) return keepBack(work, issue, "too-large");
  const publicAt = now + days(issue.embargoDays);
  const { outcome } = await commit(work.db, {
    guard: releaseToMembers(issue, frozen, { now, publicAt }),
    changes: startMailing(work, issueMailing(work, issue, frozen, "members")).changes,
    events: [
      told(work, null, "newsletter.released", { issue: issue.id, number: issue.number, to: "members" }),
    ],
  });
  return outcome === "done";
}

async function keepBack(work: Work, { id }: Issue, why: Issue["heldFor"]): Promise<false> {
  await commit(work.db, {
    guard: holdRow(id, work.clock.now(), null, why),
    changes: [],
    events: [told(work, null, "newsletter.held", { issue: id })],
  });
  return false;
}

async function toEverybody(work: Work, issue: Issue): Promise<boolean> {
  if (!issue.frozen) return false;
  // Hidden or made the members' own during the embargo: members have had it, others never do.
  const [entries, withdrawals] = await read(
    work.db,
    entriesById(entryIds(issue)),
    withdrawnFromIssue(issue.id),
  );
  const frozen = { ...issue.frozen, items: itemsForEverybody(issue.frozen.items, entries) };
  const mailed = mailedIssue(frozen, withdrawals, "everybody");
  if (saysNothing(mailed, "everybody")) return keepBack(work, issue, "nothing");
  const { outcome } = await commit(work.db, {
    guard: releaseToEverybody(issue.id, frozen, work.clock.now()),
    changes: startMailing(work, issueMailing(work, issue, mailed, "everybody")).changes,
    events: [
      told(work, null, "newsletter.released", { issue: issue.id, number: issue.number, to: "everybody" }),
    ],
  });
  return outcome === "done";
}

function issueMailing(work: Work, issue: Issue, content: IssueContent, edition: Edition) {
  return {
    kind: "issue" as const,
    subjectId: issue.id,
    audience: edition,
    period: issuePeriod(issue.number),
    render: renderingOf(work, content, edition),
  };
}

/** How an edition reads in a language. What everybody may read has one address; members have a copy of their own each. */
export function renderingOf(
  { config, clock }: Pick<Work, "config" | "clock">,
  issue: IssueContent,
  edition: Edition,
) {
  const { baseUrl: hubUrl, hubName, postalAddress } = config;
  const webUrl = edition === "everybody" ? { webUrl: hubUrl + paths.issue(issue.number) } : {};
  return (language: Parameters<typeof renderIssue>[0]["language"], notice?: string) =>
    renderIssue({
      ...{ language, edition, issue, hubName, hubUrl, postalAddress, at: clock.now(), ...webUrl },
      ...(notice === undefined ? {} : { notice }),
    });
}
