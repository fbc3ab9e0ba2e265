import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { loadField } from "./load-field.ts";
import { Parts } from "./parts.ts";
import type { Planning } from "./plan-slice.ts";
import { dueAt } from "./planning-store.ts";
import { Readership } from "./readership.ts";
import type { Frame, Run } from "./digest-run.ts";

/** Loads what all slices of a run share: candidates, scores, and an empty store of rendered parts. */
export async function prepareRun({ db }: Pick<Work, "db">, run: Run): Promise<Planning> {
  const { at, toSeq } = run;
  const [[due]] = await read(db, dueAt(at));
  const choice = await loadField({ db }, { at, toSeq, fromSeq: due?.fromSeq ?? 0 });
  return {
    run,
    choice,
    readership: new Readership(choice.numberings, at),
    parts: new Parts(run, run.frame as Frame, choice), // written by frameOf
    candidateIds: JSON.stringify([...choice.stories.keys()]),
    planned: run.planned,
    skipped: { ...run.skipped },
  };
}
