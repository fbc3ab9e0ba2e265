import type { Work } from "../platform/context.ts";
import type { Letter } from "../mail/mailer.ts";
import { read } from "../platform/db/query.ts";
import { readAccount } from "./account.ts";
import { ASSEMBLER_VERSION } from "../../emails/digest/index.ts";
import { candidatesRead } from "./candidate-store.ts";
import { planReader, type Planned } from "./digest.ts";
import { FrozenParts, letterOf, linksOf } from "./envelope.ts";
import { frameOf } from "./frame.ts";
import { loadField } from "./load-field.ts";
import { Parts } from "./parts.ts";
import type { Due } from "./digest-run.ts";
import { dueOfReader } from "./planning-store.ts";
import { hearsAtOnce } from "../subscriptions/index.ts";
import { noMarks, Readership } from "./readership.ts";
import type { PassedOver } from "./selection.ts";

export type Preview =
  | ({ at: number; to: string } & Pick<Planned, "period" | "items"> & { passed: PassedOver } & Letter)
  /** "unknown": no digest goes to this address. "nothing": there is nothing to tell. */
  | { skipped: string };

/**
 * The digest that an address would get at `at`, or at its next slot when none is due by then; for who only hears at once, what they
 * would hear. Writes nothing, sends nothing, and
 * takes no notice of what a member has read.
 */
export async function previewDigest(
  work: Work,
  { email, at }: { email: string; at: number },
): Promise<Preview> {
  const [[row], [toSeq = 0]] = await read(work.db, dueOfReader(email, 1), candidatesRead());
  if (!row || (row.dueAt === 0 && !hearsAtOnce(row))) return { skipped: "unknown" };
  const hearTo = row.dueAt === 0 ? toSeq : undefined;
  return previewOf(work, row, { at: Math.max(at, row.dueAt), toSeq, to: email, hearTo });
}

/** The digest of a reader, who may be made up, at a slot of theirs. */
export async function previewOf(
  work: Work,
  row: Due,
  { at: moment, toSeq, to, hearTo }: { at: number; toSeq: number; to: string; hearTo?: number | undefined },
): Promise<Preview> {
  const choice = await loadField(work, {
    at: moment,
    toSeq,
    fromSeq: hearTo === undefined ? Math.min(row.dailySeq, row.weeklySeq, row.monthlySeq) : row.instantSeq,
  });
  const readership = new Readership(choice.numberings, moment, hearTo);
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
  const { period, items } = digest;
  const { passed } = readAccount(digest.passed);
  return { at: moment, to, period, items, passed, ...letter };
}
