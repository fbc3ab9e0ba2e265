import { replaceShells, stopRun } from "../digests/index.ts";
import { consumer, type ConsumerContext } from "../events/consumer.ts";
import type { HubEvent } from "../events/event.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { languages } from "../platform/i18n.ts";
import { saysNothing } from "./newsletter.ts";
import { renderingOf } from "./release-due.ts";
import { untriedRuns, type UntriedRun } from "./untried-store.ts";
import { withdrawnFromIssue } from "./withdrawn-store.ts";
import { mailedIssue } from "./withdrawn.ts";

/**
 * An issue of which no mail was tried yet, since it was only just released, paused, or the provider is out, is rendered anew when
 * something in it is hidden, withdrawn or back. What was tried once stays as it is, since a repetition must be the same.
 */
export const refreshIssues = consumer({
  name: "refresh-issues",
  types: [
    ...(["entry.hidden", "entry.restored", "entry.deleted", "entry.edited", "call.amended"] as const),
    ...(["newsletter.item-withdrawn", "newsletter.item-put-back"] as const),
    // What was hidden between its reading and its writing was hidden before there was a run to put right.
    "newsletter.released" as const,
  ],
  async handle(events, context) {
    const about = [...new Set(events.map(subjectOf))];
    const [runs] = await read(context.db, untriedRuns(JSON.stringify(about)));
    const isNewsOnly = events.every(({ type }) => type === "newsletter.released");
    return (await Promise.all(runs.map((run) => refresh(context, run, isNewsOnly)))).flat();
  },
});

function subjectOf({ entry, data }: HubEvent): string {
  return entry ?? ("issue" in data ? data.issue : "");
}

async function refresh(
  context: ConsumerContext,
  { run, issue, edition, frozen }: UntriedRun,
  isNewsOnly: boolean,
): Promise<Statement[]> {
  const { db, clock } = context;
  const [withdrawals] = await read(db, withdrawnFromIssue(issue));
  if (isNewsOnly && withdrawals.length === 0) return [];
  const mailed = mailedIssue(frozen, withdrawals, edition);
  if (saysNothing(mailed, edition)) return stopRun(run, "withdrawn", clock.now());
  const render = renderingOf(context, mailed, edition);
  const shells = languages.map((language) => ({ language, content: render(language) }));
  return replaceShells(run, shells, clock.now());
}
