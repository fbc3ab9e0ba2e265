import type { Work } from "../platform/context.ts";
import type { Letter } from "../mail/mailer.ts";
import { read } from "../platform/db/query.ts";
import { ASSEMBLER_VERSION } from "../../emails/digest/index.ts";
import { candidatesRead } from "./candidate-store.ts";
import { planReader, type Planned } from "./digest.ts";
import { FrozenParts, letterOf, linksOf } from "./envelope.ts";
import { frameOf } from "./frame.ts";
import { loadField } from "./load-field.ts";
import { Parts } from "./parts.ts";
import { dueOfReader } from "./planning-store.ts";
import { noMarks, Readership } from "./readership.ts";

export type Preview =
  | ({ at: number; to: string } & Pick<Planned, "period" | "items" | "passed"> & Letter)
  /** "unknown": no digest goes to this address. "nothing": there is nothing to tell. */
  | { skipped: string };

/**
 * The digest that an address would get at `at`, or at its next slot when none is due by then. Writes nothing, sends nothing, and
 * takes no notice of what a member has read.
 */
export async function previewDigest(
  work: Work,
  { email, at }: { email: string; at: number },
): Promise<Preview> {
  const [[row], [toSeq = 0]] = await read(work.db, dueOfReader(email, 1), candidatesRead());
  if (!row || row.dueAt === 0) return { skipped: "unknown" };
  const moment = Math.max(at, row.dueAt);
  const choice = await loadField(work, {
    at: moment,
    toSeq,
    fromSeq: Math.min(row.dailySeq, row.weeklySeq),
  });
  const readership = new Readership(choice.numberings, moment);
  const { digest } = planReader(row, { readership, choice, at: moment, toSeq }, noMarks);
  if (!digest || digest.skipped) return { skipped: digest?.skipped ?? "nothing" };
  const frame = frameOf(work.config);
  const parts = new Parts({ id: "preview", at: moment }, frame, choice);
  parts.freeze(row.language, digest.items);
  const stored = parts.take().map(({ language, kind, key, content }) => {
    return { language, kind, key, content: JSON.stringify(content) };
  });
  const making = {
    parts: new FrozenParts(stored),
    assembler: ASSEMBLER_VERSION,
    frame,
    secret: work.config.secret,
  };
  const place = { batchId: "00000000000000000000", position: 0, subscriptionId: row.id };
  const letter = letterOf(digest, linksOf(place, making), making);
  const { period, items, passed } = digest;
  return { at: moment, to: email, period, items, passed, ...letter };
}
