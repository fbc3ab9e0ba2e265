import { renderCorrection } from "../../emails/newsletter/index.ts";
import type { Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { paths } from "../paths.ts";
import { startMailing } from "./start-mailing.ts";
import { wordsIn } from "./letter-words.ts";
import { findIssue } from "./find-issue.ts";
import { isOpen, limits, type Issue } from "./newsletter.ts";
import { insertCorrection } from "./issue-store.ts";
import { issuePeriod } from "./mailing.ts";
import { told } from "./tell-issue.ts";

type Correct = {
  issueId: string;
  id: string;
  body: string;
  /** Also by mail, to whom the issue reached. */ mail: boolean;
};

/** A dated note beside an issue that readers have: the issue itself never changes. */
export async function appendCorrection(work: Work, actor: Actor, command: Correct): Promise<Result<Issue>> {
  const found = await findIssue(work, actor, command.issueId);
  if (!found.ok || actor.kind === "visitor") return found.ok ? refused({ kind: "sign-in" }) : found;
  const issue = found.value;
  const markdown = command.body.trim();
  if (isOpen(issue)) return refused({ kind: "conflict" });
  if (markdown === "") return invalid({ field: "body", problem: "missing" });
  if (markdown.length > limits.cover)
    return invalid({ field: "body", problem: "too-long", limit: limits.cover });
  const { id, mail } = command;
  const note = wordsIn(markdown, `${id}-`);
  const row = { id, issueId: issue.id, markdown, html: note.html, at: work.clock.now(), by: actor.id };
  const { outcome } = await commit(work.db, {
    changes: [
      insertCorrection({ ...row, mailed: mail ? 1 : 0 }),
      ...(mail ? correctionMailing(work, issue, id, note) : []),
    ],
    events: [told(work, actor, "newsletter.corrected", { issue: issue.id, correction: id, mailed: mail })],
  });
  return outcome === "done" || outcome === "exists" ? done(issue) : refused({ kind: "conflict" });
}

function correctionMailing(work: Work, issue: Issue, id: string, note: { html: string; text: string }) {
  const { baseUrl: hubUrl, hubName, postalAddress } = work.config;
  const { number, title, language } = issue;
  const about = { number, title, language, url: hubUrl + paths.issue(number) };
  return startMailing(work, {
    ...{ kind: "issue" as const, subjectId: issue.id, audience: "told" as const },
    period: issuePeriod(number, `c${id}`),
    render: (tongue) =>
      renderCorrection({ language: tongue, hubName, hubUrl, postalAddress, issue: about, note }),
  }).changes;
}
