import { assembleLetter, newsletterText, type Edition } from "../../emails/newsletter/index.ts";
import { emailOf } from "../mail/email-of.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Actor } from "../platform/actor.ts";
import { hours } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { countAgainst, retryAfter } from "../platform/db/limit.ts";
import { read } from "../platform/db/query.ts";
import type { Language } from "../platform/i18n.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { paths } from "../paths.ts";
import { loadContent } from "./load-content.ts";
import { memberEmail } from "./entry-store.ts";
import { findIssue } from "./find-issue.ts";
import type { Issue } from "./newsletter.ts";
import { renderingOf } from "./release-due.ts";
import { told } from "./tell-issue.ts";

type Test = {
  id: string;
  /** Of the mail: the same form posted twice sends one. */
  mailId: string;
  /** Empty: the editor's own address. */
  to: string;
  language: Language;
  edition: Edition;
};

const perEditor = { most: 20, windowMs: hours(1) };

/** One mail of an issue as it stands, marked as a test. */
export async function sendTest(
  work: Work,
  actor: Actor,
  test: Test,
): Promise<Result<{ issue: Issue; to: string }>> {
  const found = await findIssue(work, actor, test.id);
  if (!found.ok || actor.kind === "visitor") return found.ok ? refused({ kind: "sign-in" }) : found;
  const issue = found.value;
  const now = work.clock.now();
  const content = await loadContent(work, issue, test.edition);
  const [[own = ""]] = await read(work.db, memberEmail(actor.id));
  const to = test.to.trim() === "" ? own : emailOf(test.to);
  if (!to) return invalid({ field: "to", problem: "unknown" });
  const say = newsletterText(test.language);
  const shell = renderingOf(work, content, test.edition)(test.language, say.testLead(actor.name));
  const elsewhere = work.config.baseUrl + paths.subscribe();
  const letter = assembleLetter(shell, {
    ...{ preferencesUrl: elsewhere, unsubscribeUrl: elsewhere, reason: "", deadline: "" },
    webUrl: work.config.baseUrl + paths.issueDesk(issue, "preview"),
  });
  const subject = `[${say.test}] ${letter.subject}`;
  const { outcome } = await commit(work.db, {
    limits: work.config.rateLimits ? [countAgainst(`newsletter-test:${actor.id}`, perEditor, now)] : [],
    changes: [
      queueMail({ id: test.mailId, kind: "newsletter-test", to, letter: { ...letter, subject }, now }),
    ],
    events: [told(work, actor, "newsletter.tested", { issue: issue.id })],
  });
  if (outcome === "limited")
    return refused({ kind: "limited", retryAfterSeconds: retryAfter(perEditor, now) });
  return done({ issue, to });
}
