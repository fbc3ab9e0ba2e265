import type { Statement } from "../platform/db/database.ts";
import type { Query } from "../platform/db/query.ts";
import type { Due, Run, Step } from "./digest-run.ts";
import { duePage, instantPage, moveHeard, moveReaders } from "./planning-store.ts";

/** What differs between planning for those whose slot has come and for those who want to hear at once. */
export type Pass = {
  name: "slots" | "instant";
  /** The next readers of a run; who was moved on is not among them any more. */
  page(run: Run, size: number): Query<Due[]>;
  move(steps: readonly Step[], run: Run): Statement;
};

/** A run makes them in this order. */
export const passes: readonly Pass[] = [
  {
    name: "slots",
    page: ({ at }, size) => duePage(at, size),
    move: (steps, { at }) => moveReaders(steps, at),
  },
  {
    name: "instant",
    page: ({ toSeq }, size) => instantPage(toSeq, size),
    move: (steps, { toSeq }) => moveHeard(steps, toSeq),
  },
];
