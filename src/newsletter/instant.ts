import { dayIn, instantOf } from "../subscriptions/index.ts";

/** "2026-11-24T07:30" on a wall clock of `zone` as an instant (ms); undefined for what is no such time. */
export function instantIn(zone: string, local: string): number | undefined {
  const [, day = "", hour = "", minute = ""] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)$/.exec(local) ?? [];
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return instantOf(zone, day, Number(hour)) + Number(minute) * 60_000;
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00Z`);
  // 30 February is a day of March to Date.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** An instant as such a time, for a form's field. */
export function localText(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
  return `${dayIn(zone, at)}T${parts}`;
}
