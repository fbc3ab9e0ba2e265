import { planDue, planOn, purgeDigests, sendDue } from "./digests/index.ts";
import { purgeDeleted } from "./entries/index.ts";
import { consumers } from "./events/consumers.ts";
import { dispatch } from "./events/dispatch.ts";
import { sendMail } from "./mail/send-mail.ts";
import { releaseAndPlan } from "./newsletter/index.ts";
import { composeReplyMails } from "./notifications/index.ts";
import type { Deps } from "./platform/context.ts";
import { isDue } from "./platform/cron.ts";
import { errorFacts, type Facts } from "./platform/log.ts";
import { sweep } from "./platform/sweep.ts";
import { finishErasures, purgeRequested } from "./subscriptions/index.ts";

/** One slice of recurring work: bounded, resumable, safe to run twice at once. Answers counts. */
export type Job = {
  name: string;
  /** Cron in UTC; weekdays by name, since 1 is Monday to node-cron and Sunday to Cloudflare. */
  schedule: string;
  run(deps: Deps): Promise<Facts>;
};

export const jobs: readonly Job[] = [
  { name: "dispatch", schedule: "* * * * *", run: (deps) => dispatch({ ...deps, consumers }) },
  { name: "reply-mails", schedule: "* * * * *", run: composeReplyMails },
  { name: "mail", schedule: "* * * * *", run: (deps) => sendMail(deps) },
  { name: "digest-plan", schedule: "*/15 * * * *", run: planDue },
  { name: "digest-plan-on", schedule: "* * * * *", run: planOn },
  { name: "newsletter", schedule: "* * * * *", run: releaseAndPlan },
  { name: "digest-send", schedule: "* * * * *", run: sendDue },
  { name: "sweep", schedule: "17 * * * *", run: sweep },
  { name: "purge-deleted", schedule: "27 * * * *", run: purgeDeleted },
  { name: "purge-requested", schedule: "37 3 * * *", run: purgeRequested },
  { name: "finish-erasures", schedule: "7,37 * * * *", run: finishErasures },
  { name: "purge-digests", schedule: "47 * * * *", run: purgeDigests },
];

/** Runs one job and logs what it did. A job that throws is logged and tried again at its next time. */
export async function runJob(deps: Deps, job: Job): Promise<void> {
  try {
    deps.log.debug(`job ${job.name}`, await job.run(deps));
  } catch (error) {
    deps.log.error(`job ${job.name} failed`, errorFacts(error));
  }
}

/** For a home with one cron a minute: everything due in the minute that holds `at`, one after the other. */
export async function runDueJobs(deps: Deps, at: number): Promise<void> {
  for (const job of jobs.filter(({ schedule }) => isDue(schedule, at))) await runJob(deps, job);
}
