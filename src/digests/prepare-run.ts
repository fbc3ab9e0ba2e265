import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { loadField } from "./load-field.ts";
import { Parts } from "./parts.ts";
import type { Planning } from "./plan-slice.ts";
import { dueAt, heardAndToHear } from "./planning-store.ts";
import type { Pass } from "./pass-store.ts";
import { Readership } from "./readership.ts";
import { Field } from "./selection.ts";
import type { Choice } from "./story.ts";
import type { Frame, Run } from "./digest-run.ts";

/**
 * Loads what all slices of a run's pass share: candidates, scores, and an empty store of rendered parts. Undefined when nobody is due
 * in it.
 */
export async function prepareRun(
  { db }: Pick<Work, "db">,
  run: Run,
  pass: Pass,
): Promise<Planning | undefined> {
  const { at, toSeq } = run;
  const fromSeq = await windowFor({ db }, run, pass);
  if (fromSeq === undefined) return undefined;
  const everything = await loadField({ db }, { at, toSeq, fromSeq });
  const choice = pass.name === "instant" ? whatHappened(everything) : everything;
  return {
    run,
    pass,
    choice,
    readership: new Readership(choice.numberings, at, pass.name === "instant" ? toSeq : undefined),
    parts: new Parts(run, run.frame as Frame, choice), // written by frameOf
    candidateIds: JSON.stringify([...choice.stories.keys()]),
    planned: run.planned,
    skipped: { ...run.skipped },
  };
}

/** Where the widest window of the pass begins. */
async function windowFor({ db }: Pick<Work, "db">, { at, toSeq }: Run, { name }: Pass) {
  if (name === "slots") {
    const [[due]] = await read(db, dueAt(at));
    return due && due.count > 0 ? due.fromSeq : undefined;
  }
  const [[log]] = await read(db, heardAndToHear(toSeq));
  return log && log.heard < log.toHear ? log.heard : undefined;
}

/** Without what only time brings up: nobody is told at once that a question still waits. */
function whatHappened(choice: Choice): Choice {
  const told = [...choice.stories.values()].filter(({ last }) => last > 0);
  const stories = told.map((story) => ({ ...story, again: null }));
  return {
    ...choice,
    field: new Field(stories),
    stories: new Map(stories.map((story) => [story.id, story])),
  };
}
