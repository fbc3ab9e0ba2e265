import type { Due, Item, RecipientRow, Step } from "./digest-run.ts";
import type { Choice } from "./story.ts";
import { reasonKeysOf } from "./reason-key.ts";
import type { Marks, Readership, Timing } from "./readership.ts";
import { select, type PassedOver, type Picked } from "./selection.ts";
import type { Cadence, Stream } from "../subscriptions/index.ts";

/** One reader's digest before it has a place in a batch. */
export type Planned = Omit<RecipientRow, "batchId" | "position" | "items"> & { items: Item[] };

const rememberedEntries = 60;
const order: Record<Stream, number> = { discussions: 0, methodologies: 1, calls: 2 };

/**
 * What a reader gets at their slot, and where they stand after it. Undefined digest: nothing is due, only the next slot was wrong.
 * A digest without items is one that is skipped, and says so.
 */
export function planReader(
  row: Due,
  { readership, choice, at, toSeq }: { readership: Readership; choice: Choice; at: number; toSeq: number },
  marks: Marks,
): { digest: Planned | undefined; step: Step } {
  const timing = readership.timingOf(row);
  const { slot } = timing;
  if (!slot) return { digest: undefined, step: stepOf(row, timing, toSeq, []) };
  const reader = readership.readerOf(row, timing, marks);
  const { picked, passed } = select(choice.field, reader);
  picked.sort(inReadingOrder);
  const items = picked.map((one) => itemOf(one, row, reader.from, readership, choice, marks, at));
  // Whoever hears at once has no slot that something should have come for.
  if (items.length === 0 && slot.cadence === "instant")
    return { digest: undefined, step: stepOf(row, timing, toSeq, items) };
  const skipped = items.length > 0 ? null : "nothing";
  const { cadence, period, date } = slot;
  const { id: subscriptionId, language, format } = row;
  const digest: Planned = {
    ...{ subscriptionId, cadence, period, date, language, format },
    ...{ items, passed: passed satisfies PassedOver, skipped },
  };
  return { digest, step: stepOf(row, timing, toSeq, items) };
}

// What was asked for comes before what was not.
function inReadingOrder(a: Picked, b: Picked): number {
  return order[a.candidate.stream] - order[b.candidate.stream] || Number(a.strange) - Number(b.strange);
}

function itemOf(
  { candidate, score }: Picked,
  row: Due,
  from: Record<Stream, number>,
  readership: Readership,
  choice: Choice,
  marks: Marks,
  at: number,
): Item {
  const { id, stream } = candidate;
  const story = choice.stories.get(id);
  const { topics, sectors, countries } = readership.interestsOf(row);
  const following = marks.following.has(id);
  const reasoning = { topics, sectors, countries, zone: row.zone, from: from[stream], following };
  return [
    id,
    stream,
    Math.round(score * 1000) / 1000,
    ...(story ? reasonKeysOf(story, reasoning, at) : ["new"]),
  ];
}

function stepOf(row: Due, timing: Timing, toSeq: number, items: readonly Item[]): Step {
  const { due, dailyPeriod, weeklyPeriod, monthlyPeriod, nextDueAt } = timing;
  // A cadence that is not taken moves along, so that it does not hold every window open.
  const moves = (cadence: Cadence) => due.includes(cadence) || !takes(row, cadence);
  return {
    id: row.id,
    dailyPeriod,
    weeklyPeriod,
    monthlyPeriod,
    dailySeq: moves("daily") ? toSeq : row.dailySeq,
    weeklySeq: moves("weekly") ? toSeq : row.weeklySeq,
    monthlySeq: moves("monthly") ? toSeq : row.monthlySeq,
    recent: remembered(row.recent, items),
    wasDueAt: row.dueAt,
    nextDueAt,
  };
}

function takes(row: Due, cadence: Cadence): boolean {
  return row.discussions === cadence || row.methodologies === cadence || row.calls === cadence;
}

function remembered(recent: string, items: readonly Item[]): string {
  if (items.length === 0) return recent;
  const before = recent === "[]" ? [] : (JSON.parse(recent) as string[]);
  return JSON.stringify([...before, ...items.map(([entry]) => entry)].slice(-rememberedEntries));
}
