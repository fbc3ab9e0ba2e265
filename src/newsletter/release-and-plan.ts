import { seconds } from "../platform/clock.ts";
import type { Deps } from "../platform/context.ts";
import type { Facts } from "../platform/log.ts";
import { planMailings } from "./plan-mailings.ts";
import { releaseDue } from "./release-due.ts";

/**
 * Job: releases issues whose time has come, and goes on freezing who gets a letter, for at most 20 s. A write to a file holds up
 * every page meanwhile, so it is kept short; over HTTP each costs a trip instead.
 */
export async function releaseAndPlan(deps: Deps): Promise<Facts> {
  const released = await releaseDue(deps);
  const slice = deps.db.kind === "embedded" ? 500 : 1000;
  return { released, ...(await planMailings(deps, { budgetMs: seconds(20), slice })) };
}
