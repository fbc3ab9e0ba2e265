import type { Due, Item, RecipientRow, Step } from "./digest-run.ts";
import type { Choice } from "./story.ts";
import { accountOf } from "./account.ts";
import { remembered } from "./memory.ts";
import { daysUntil, reasonKeysOf } from "./reason-key.ts";
import type { Marks, Readership, Timing } from "./readership.ts";
import { remindsAt } from "./reminders.ts";
import { select, type Picked, type Reader } from "./selection.ts";
import type { Cadence, Stream } from "../subscriptions/index.ts";

/** One reader's digest before it has a place in a batch. */
export type Planned = Omit<RecipientRow, "batchId" | "position" | "items"> & { items: Item[] };

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
  const reminded = remindedOf(marks.saved, row.zone, slot.cadence, choice, at);
  const reader = readership.readerOf(row, timing, { marks, reminded, memory: choice.field.memory });
  const selection = select(choice.field, reader);
  const { picked } = selection;
  putInReadingOrder(picked);
  const items = picked.map((one) => itemOf(one, row, reader, readership, choice, at));
  for (const { candidate } of picked) candidate.named = true;
  for (const { candidate } of selection.left) candidate.named = true;
  // Whoever hears at once has no slot that something should have come for.
  if (items.length === 0 && slot.cadence === "instant")
    return { digest: undefined, step: stepOf(row, timing, toSeq, items) };
  const skipped = items.length > 0 ? null : "nothing";
  const { cadence, period, date } = slot;
  const { id: subscriptionId, language, format } = row;
  const digest: Planned = {
    subscriptionId,
    cadence,
    period,
    date,
    language,
    format,
    items,
    passed: accountOf(picked, selection),
    skipped,
  };
  return { digest, step: stepOf(row, timing, toSeq, items) };
}

/**
 * What weighs most leads the mail and gives it its subject, with its stream around it; within a stream the heaviest comes first. What
 * was asked for comes before what was not.
 */
function putInReadingOrder(picked: Picked[]): void {
  const heaviest: Record<Stream, number> = { discussions: 0, methodologies: 0, calls: 0 };
  for (const { candidate, score, strange } of picked) {
    const weight = strange ? score * strangersWeight : score;
    if (weight > heaviest[candidate.stream]) heaviest[candidate.stream] = weight;
  }
  picked.sort((a, b) => {
    const [mine, other] = [a.candidate.stream, b.candidate.stream];
    if (mine !== other) return heaviest[other] - heaviest[mine] || order[mine] - order[other];
    return Number(a.strange) - Number(b.strange) || b.score - a.score;
  });
}

/** Less than what was asked for can weigh. */
const strangersWeight = 1e-6;

const nothing: ReadonlySet<string> = new Set();

/** Of the calls that a reader saved those with a deadline to be reminded of now. */
function remindedOf(
  saved: ReadonlySet<string>,
  zone: string,
  cadence: Cadence | "instant",
  { stories }: Choice,
  at: number,
): ReadonlySet<string> {
  if (saved.size === 0 || cadence === "instant") return nothing;
  const due = [...saved].filter((id) => {
    const deadline = stories.get(id)?.deadlines[0];
    return deadline !== undefined && remindsAt(daysUntil(deadline, zone, at), cadence);
  });
  return new Set(due);
}

function itemOf(
  { candidate, score, strange, placeKept }: Picked,
  row: Due,
  reader: Reader,
  readership: Readership,
  choice: Choice,
  at: number,
): Item {
  const { id, stream } = candidate;
  const story = choice.stories.get(id);
  const { topics, sectors, countries } = readership.interestsOf(row);
  const reasoning = {
    topics,
    sectors,
    countries,
    zone: row.zone,
    from: reader.from[stream],
    following: reader.following.has(id),
    saved: reader.saved.has(id),
    reminded: reader.reminded.has(id),
    own: candidate.authorId === reader.memberId,
    told: reader.recent.has(id),
    strange,
    placeKept,
  };
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
    recent: remembered(
      row.recent,
      items.map(([entry]) => entry),
      due.includes("instant"),
    ),
    wasDueAt: row.dueAt,
    nextDueAt,
  };
}

function takes(row: Due, cadence: Cadence): boolean {
  return row.discussions === cadence || row.methodologies === cadence || row.calls === cadence;
}
