/** How a run's mails were received. */
export type Reception = { accepted: number; bounced: number; complained: number };
export type Alarm = "complaints" | "bounces";

/**
 * Above these shares of the accepted mails providers begin to refuse a sender's mail to everybody. Below the least numbers a share
 * says nothing: two complaints of four hundred readers may be one unhappy office.
 */
const limits = {
  complaints: { share: 0.002, least: 5 },
  bounces: { share: 0.04, least: 20 },
};

/** Whether a run must not go on by itself. `from`: where a person last let it go on; what was known then does not count again. */
export function alarmOf(now: Reception, from: Reception = nothing): Alarm | undefined {
  const accepted = now.accepted - from.accepted;
  const passes = (count: number, { share, least }: { share: number; least: number }) =>
    count >= least && count > accepted * share;
  if (passes(now.complained - from.complained, limits.complaints)) return "complaints";
  if (passes(now.bounced - from.bounced, limits.bounces)) return "bounces";
  return undefined;
}

const nothing: Reception = { accepted: 0, bounced: 0, complained: 0 };
