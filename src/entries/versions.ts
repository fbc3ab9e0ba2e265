import { lineDiff, type DiffLine } from "./line-diff.ts";

type Text = { title: string | null; markdown: string };
type Revision = Text & { version: number; editor: string | null; at: number };
type Current = Text & { version: number; author: string; createdAt: number };

/** One version of a post: who wrote it when, and what it changed of the one before. */
export type Version = {
  version: number;
  by: string;
  at: number;
  isCurrent: boolean;
  lines: readonly DiffLine[];
};

/** All versions, newest first. A revision holds the text that was replaced and who replaced it, so names move by one. */
export function versionsOf(current: Current, revisions: readonly Revision[]): Version[] {
  const texts = [...revisions, current];
  return texts
    .map((text, i) => {
      const before = texts[i - 1];
      const replaced = revisions[i - 1];
      return {
        version: text.version,
        by: replaced ? (replaced.editor ?? "–") : current.author,
        at: replaced ? replaced.at : current.createdAt,
        isCurrent: text === current,
        lines: before ? lineDiff(whole(before), whole(text)) : sameLines(whole(text)),
      };
    })
    .toReversed();
}

function whole({ title, markdown }: Text): string {
  return title === null ? markdown : `# ${title}\n\n${markdown}`;
}

function sameLines(text: string): DiffLine[] {
  return text.split("\n").map((line) => ({ kind: "same", text: line }));
}
