import { schedule } from "node-cron";
import { jobs, runJob } from "./jobs.ts";
import type { Deps } from "./platform/context.ts";

/** The cron table in a Node process, in UTC. Only server.ts reaches this file: node-cron crashes when imported on workerd. */
export function startCron(deps: Deps): { stop(): void } {
  const tasks = jobs.map((job) =>
    schedule(job.schedule, () => runJob(deps, job), { timezone: "UTC", noOverlap: true, name: job.name }),
  );
  return { stop: () => tasks.forEach((task) => void task.stop()) };
}
