import { LETTER_ASSEMBLER, type LetterShell } from "../../emails/newsletter/index.ts";
import { frameOf, insertParts, insertRun } from "../digests/index.ts";
import type { Work } from "../platform/context.ts";
import type { Statement } from "../platform/db/database.ts";
import { languages, type Language } from "../platform/i18n.ts";
import type { Audience } from "./mailing.ts";
import { insertMailing } from "./mailing-store.ts";

type Beginning = {
  kind: "issue" | "alert";
  subjectId: string;
  audience: Audience;
  period: string;
  criteria?: unknown;
  /** The letter in each language of the hub. */
  render(language: Language): LetterShell;
};

/**
 * The statements that begin a run of letters: what they say is frozen with it. Whom they go to is planned by a job, in slices, and
 * sent by another. A subject has one run for each period and audience, however often this is repeated.
 */
export function startMailing(
  { ids, clock, config }: Work,
  { kind, subjectId, audience, period, criteria = {}, render }: Beginning,
): { runId: string; changes: Statement[] } {
  const runId = ids.make();
  const now = clock.now();
  const parts = languages.map((language) => {
    return { runId, language, kind: "shell" as const, key: "", content: render(language) };
  });
  const run = { id: runId, at: now, toSeq: 0, state: "planning" as const, kind, subjectId };
  return {
    runId,
    changes: [
      insertRun({ ...run, assembler: LETTER_ASSEMBLER, frame: frameOf(config), createdAt: now }),
      insertMailing({ runId, subjectId, audience, period, criteria }),
      insertParts(parts),
    ],
  };
}
