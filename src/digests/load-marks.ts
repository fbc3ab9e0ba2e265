import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import type { Due } from "./digest-run.ts";
import { keptMarks } from "./mark-store.ts";
import { memberMarks } from "./planning-store.ts";
import type { Marks } from "./readership.ts";

/** What readers have done with the candidates, by subscription; nothing for those who have done nothing. `candidateIds`: a JSON list. */
export async function loadMarks(
  { db }: Pick<Work, "db">,
  candidateIds: string,
  page: readonly Pick<Due, "id" | "memberId">[],
): Promise<ReadonlyMap<string, Marks>> {
  const subscriptionOf = new Map(page.flatMap(({ id, memberId }) => (memberId ? [[memberId, id]] : [])));
  const [ofMembers, kept] = await read(
    db,
    memberMarks(JSON.stringify([...subscriptionOf.keys()]), candidateIds),
    keptMarks(JSON.stringify(page.map(({ id }) => id)), candidateIds),
  );
  const marks = new Map<
    string,
    { [K in keyof Marks]: K extends "read" ? Map<string, number> : Set<string> }
  >();
  const of = (subscription: string) => {
    let mine = marks.get(subscription);
    if (!mine) {
      mine = { read: new Map(), muted: new Set(), following: new Set(), saved: new Set() };
      marks.set(subscription, mine);
    }
    return mine;
  };
  for (const { member, entry, mark, position } of ofMembers) {
    const mine = of(subscriptionOf.get(member) ?? "");
    if (mark === "read") mine.read.set(entry, position);
    else mine[mark].add(entry);
  }
  for (const { subscription, entry, mark } of kept) of(subscription)[mark].add(entry);
  return marks;
}
