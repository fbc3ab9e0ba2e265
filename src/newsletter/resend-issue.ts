import type { Actor } from "../platform/actor.ts";
import { days } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { startMailing } from "./start-mailing.ts";
import { countApart } from "./count-apart.ts";
import { findIssue } from "./find-issue.ts";
import { isOpen, type Issue } from "./newsletter.ts";
import { issuePeriod, type Audience } from "./mailing.ts";
import { countAddressees, doubtfulMails, mailsOfSubject } from "./mailing-store.ts";
import { renderingOf } from "./release-due.ts";
import { told } from "./tell-issue.ts";
import { withdrawnFromIssue } from "./withdrawn-store.ts";
import { mailedIssue, type Withdrawal } from "./withdrawn.ts";

/** Who confirmed a subscription that many days ago or less counts as missed too; 0 for nobody. */
export const newcomerDays = [0, 7, 30, 90] as const;

export type Missed = {
  issue: Issue;
  /** Which resending this would be, from 1. */
  times: number;
  members: number;
  others: number;
  /** A run of it is still being planned: whom it misses is not known yet. */
  busy: boolean;
  /** Mails of which nobody knows whether they arrived: their readers count as missed. */
  doubtful: number;
};

/** How many an issue has not reached, of those it was for by now. */
export async function countMissed(
  work: Work,
  actor: Actor,
  { id, newcomers }: { id: string; newcomers: number },
): Promise<Result<Missed>> {
  const found = await findIssue(work, actor, id);
  if (!found.ok) return found;
  const issue = found.value;
  if (isOpen(issue)) return refused({ kind: "conflict" });
  const [runs, [doubtful = 0]] = await read(work.db, mailsOfSubject(id), doubtfulMails(id));
  const times =
    1 + new Set(runs.filter(({ audience }) => isResending(audience)).map(({ period }) => period)).size;
  const about = aboutOf(work, issue, times, newcomers);
  const audiences = ["missed-members", ...(issue.state === "everybody" ? ["missed" as const] : [])] as const;
  const [[members = 0] = [], [all = 0] = []] = await countApart(
    work.db,
    audiences.map((audience) => countAddressees({ ...about, audience })),
  );
  const others = Math.max(0, all - members);
  const busy = runs.some(({ state }) => state === "planning");
  return done({ issue, times, members, others, busy, doubtful });
}

type Resend = { id: string; /** As it was shown. */ times: number; newcomers: number };

/** Sends an issue to those it did not reach, once for each time it was asked for. */
export async function resendIssue(work: Work, actor: Actor, command: Resend): Promise<Result<Issue>> {
  const counted = await countMissed(work, actor, command);
  if (!counted.ok) return counted;
  const { issue, times, members, others, busy } = counted.value;
  if (times > command.times) return done(issue); // the same form, posted again
  if (busy) return invalid({ field: "newcomers", problem: "busy" });
  if (members + others === 0) return invalid({ field: "newcomers", problem: "nothing" });
  const [withdrawals] = await read(work.db, withdrawnFromIssue(issue.id));
  const sending = (audience: Resent) =>
    resending(work, issue, { ...aboutOf(work, issue, times, command.newcomers), audience }, withdrawals);
  const { outcome } = await commit(work.db, {
    changes: [...sending("missed-members"), ...(issue.state === "everybody" ? sending("missed") : [])],
    events: [told(work, actor, "newsletter.resent", { issue: issue.id, expected: members + others })],
  });
  return outcome === "done" || outcome === "exists" ? done(issue) : refused({ kind: "conflict" });
}

type Resent = "missed-members" | "missed";

function resending(
  work: Work,
  { frozen }: Issue,
  about: ReturnType<typeof aboutOf> & { audience: Resent },
  withdrawals: readonly Withdrawal[],
): Statement[] {
  if (!frozen) return [];
  const edition = about.audience === "missed" ? ("everybody" as const) : ("members" as const);
  const render = renderingOf(work, mailedIssue(frozen, withdrawals, edition), edition);
  return startMailing(work, { ...about, render }).changes;
}

function aboutOf({ clock }: Work, { id, number }: Issue, times: number, newcomers: number) {
  const since = newcomers > 0 ? clock.now() - days(newcomers) : null;
  return {
    kind: "issue" as const,
    subjectId: id,
    period: issuePeriod(number, `r${times}`),
    criteria: { since },
  };
}

function isResending(audience: Audience): boolean {
  return audience === "missed" || audience === "missed-members";
}
