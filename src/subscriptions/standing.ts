import { periodAfter, servedUntil, slotOf, type Rhythm, type Served } from "./slot.ts";
import { streams, type Pace, type Stream, type SubscriptionState } from "./subscription.ts";

/** When each stream that comes does so next: an instant (ms), or as soon as something happens. */
export type NextMails = Partial<Record<Stream, number | "at once">>;

type Standing = Record<Stream, Pace> &
  Rhythm & { state: SubscriptionState; pausedUntil: number | null } & { [P in keyof Served]: string | null };

/** When the next mails come, if there is something to tell; nothing for a subscription from which none comes. */
export function nextMails(row: Standing, now: number): NextMails {
  const since = row.state === "paused" ? row.pausedUntil : now;
  if (since === null || (row.state !== "active" && row.state !== "paused")) return {};
  const fresh = servedUntil(row, since);
  const next: NextMails = {};
  for (const stream of streams) {
    const pace = row[stream];
    if (pace === "off") continue;
    if (pace === "instant") next[stream] = row.state === "paused" ? since : "at once";
    else {
      const served = row[`${pace}Period`] ?? fresh[`${pace}Period`];
      next[stream] = slotOf(pace, periodAfter(pace, served), row);
    }
  }
  return next;
}

/** The one moment at which all of them come; undefined where they differ. */
export function oneMoment(next: NextMails): number | "at once" | undefined {
  const moments = new Set(Object.values(next));
  return moments.size === 1 ? [...moments][0] : undefined;
}
