import { lineDiff, type DiffLine } from "./line-diff.ts";

type Text = { title: string | null; markdown: string };
type Revision = Text & { version: number; editor: string | null; at: number };
type Current = Text & { version: number };
type Origin = { author: string; createdAt: number };

/** One version of a post: who wrote it when, and what it changed of the one before. */
export type Version = {
  version: number;
  by: string;
  at: number;
  isCurrent: boolean;
  lines: readonly DiffLine[];
};

/** Versions shown on one page of a history: each costs a comparison. */
export const versionsPerPage = 20;

/**
 * Versions, newest first; `revisions` oldest first, `current` on the first page only. A revision holds the text that was replaced
 * and who replaced it, so names move by one. The oldest revision of a page that begins later is there to compare with.
 */
export function versionsOf(
  current: Current | undefined,
  revisions: readonly Revision[],
  origin: Origin,
): Version[] {
  const texts: Current[] = [...revisions, ...(current ? [current] : [])];
  return texts
    .flatMap((text, i): Version[] => {
      const before = texts[i - 1];
      const replaced = revisions[i - 1];
      if (!before && text.version > 1) return [];
      return [
        {
          version: text.version,
          by: replaced ? (replaced.editor ?? "–") : origin.author,
          at: replaced ? replaced.at : origin.createdAt,
          isCurrent: text === current,
          lines: before ? lineDiff(whole(before), whole(text)) : sameLines(whole(text)),
        },
      ];
    })
    .toReversed();
}

function whole({ title, markdown }: Text): string {
  return title === null ? markdown : `# ${title}\n\n${markdown}`;
}

function sameLines(text: string): DiffLine[] {
  return text.split("\n").map((line) => ({ kind: "same", text: line }));
}
