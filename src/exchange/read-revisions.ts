import * as z from "zod";
import { cardContent, type CardContent } from "./card-content.ts";
import { contentHash } from "./source/content-hash.ts";
import { frontMatter } from "./source/front-matter.ts";
import { mapReadings, type Reading } from "./source/reading.ts";
import { readJsonl } from "./source/read-jsonl.ts";
import type { Seen } from "./source/read-lines.ts";
import { optionalLine, requiredLine, wholeText } from "./source/source-text.ts";
import { instant } from "./source/source-time.ts";

/** How a card read after one of its edits; `revision` counts from 1, the oldest. An empty title means the card's own. */
export type ImportRevision = CardContent & {
  readonly kind: "revision";
  /** "revisions:", the card's slug, "#" and the number. */
  readonly source: string;
  readonly contentHash: string;
  /** The `source` of its card. */
  readonly card: string;
  readonly revision: number;
  readonly editor: string | null;
  readonly publishedAt: number;
};

const sourceRevision = z.object({
  card: requiredLine,
  revision: z.int().min(1).max(100_000),
  date: instant,
  editor: optionalLine,
  markdown: z.string().min(1, { error: "is empty" }),
});

const keyOf = ({ card, revision }: { card: string; revision: number }) => `${card}#${revision}`;

/** The edits of a `revisions.jsonl`. */
export function readRevisions(path: string, seen?: Seen): AsyncGenerator<Reading<ImportRevision>> {
  return mapReadings(readJsonl(path, sourceRevision, keyOf, seen), importRevision);
}

function importRevision(raw: z.infer<typeof sourceRevision>): ImportRevision {
  const text = wholeText(raw.markdown);
  const content = cardContent(frontMatter(text) ?? { fields: {}, body: text });
  const { card, revision, editor, date: publishedAt } = raw;
  const record = { ...content, card: `cards:${card}`, revision, editor, publishedAt };
  return { kind: "revision", source: `revisions:${keyOf(raw)}`, contentHash: contentHash(record), ...record };
}
