import type { Work } from "../platform/context.ts";
import { days, hours } from "../platform/clock.ts";
import { read } from "../platform/db/query.ts";
import {
  amendmentsBetween,
  asksOpen,
  callsClosing,
  countriesHeard,
  deadlinesAfter,
  entriesWithDeadlines,
  factsOfEntries,
  groupsOf,
  interestLabels,
  peopleSince,
  savedClosing,
  toldBetween,
} from "./candidate-store.ts";
import { Field } from "./selection.ts";
import { farthestReminder } from "./reminders.ts";
import { newNumberings, storyOf, type Choice } from "./story.ts";

/** Loads and scores, once for all readers of a run, what happened in `(fromSeq, toSeq]` and what time alone brings up at `at`. */
export async function loadField(
  { db }: Pick<Work, "db">,
  { at, fromSeq, toSeq }: { at: number; fromSeq: number; toSeq: number },
): Promise<Choice> {
  const [told, amendments, closing, saved, asks, heard, labels] = await read(
    db,
    toldBetween(fromSeq, toSeq),
    amendmentsBetween(fromSeq, toSeq),
    callsClosing(at + hours(24), at + days(7)),
    savedClosing(at + hours(24), at + days(farthestReminder + 1)),
    asksOpen(at - days(21), at - days(3)),
    countriesHeard(at - days(365)),
    interestLabels(),
  );
  const brought = [...told.map(({ entry }) => entry), ...closing, ...saved, ...asks];
  const ids = JSON.stringify([...new Set(brought)]);
  const [facts, people, deadlines, dated, groups] = await read(
    db,
    factsOfEntries(ids),
    peopleSince(ids, at - days(7)),
    deadlinesAfter(ids, at),
    entriesWithDeadlines(ids),
    groupsOf(ids),
  );
  const numberings = newNumberings();
  const toldOf = new Map(told.map((one) => [one.entry, one]));
  const peopleOf = new Map(people.map((one) => [one.entry, one.people]));
  const amendmentsOf = Map.groupBy(amendments, ({ entry }) => entry);
  const kinOf = Map.groupBy(groups, ({ group }) => group);
  const deadlinesOf = Map.groupBy(deadlines, ({ entry }) => entry);
  const hasDeadlines = new Set(dated);
  const seldom = seldomHeard(heard);
  const stories = facts
    .map((one) =>
      storyOf(
        {
          facts: one,
          told: toldOf.get(one.id),
          amendments: amendmentsOf.get(one.id) ?? [],
          kin: kinOf.get(one.group ?? "")?.map(({ id }) => id) ?? [one.id],
          people: peopleOf.get(one.id) ?? 0,
          seldomHeard: one.country !== null && seldom.has(one.country),
          deadlines: deadlinesOf.get(one.id) ?? [],
          hasDeadlines: hasDeadlines.has(one.id),
        },
        numberings,
        at,
      ),
    )
    .filter((story) => story !== undefined);
  const names = new Map(labels.map((one) => [`${one.kind}/${one.slug}`, one.names]));
  return {
    field: new Field(stories),
    stories: new Map(stories.map((story) => [story.id, story])),
    numberings,
    label: (kind, slug, language) => {
      const known = names.get(`${kind}/${slug}`);
      return known?.[language] ?? known?.en ?? slug;
    },
  };
}

/** Countries with less than a fiftieth of what all have said; nobody, while there is little to compare. */
function seldomHeard(heard: readonly { country: string; count: number }[]): ReadonlySet<string> {
  const all = heard.reduce((sum, { count }) => sum + count, 0);
  const few = heard.filter(({ count }) => count * 50 < all);
  return new Set(all < 100 ? [] : few.map(({ country }) => country));
}
