import type { Child } from "hono/jsx";
import type { Reader } from "../frame.ts";
import type { HeadingLevel } from "./entry-row.tsx";
import { CallRow } from "./call-row.tsx";
import { MethodologyRow } from "./methodology-row.tsx";
import type { CallRowEntry, MethodologyRowEntry, ThreadRowEntry } from "./row.ts";
import { ThreadRow } from "./thread-row.tsx";

export type AnyRow =
  | { kind: "thread"; entry: ThreadRowEntry }
  | { kind: "methodology"; entry: MethodologyRowEntry }
  | { kind: "call"; entry: CallRowEntry };

/** The index itself. Put rows in, of one kind or mixed. */
export function EntryList({ children }: { children?: Child }) {
  return <ul class="index">{children}</ul>;
}

type MixedListProps = { rows: readonly AnyRow[]; reader: Reader; level?: HeadingLevel | undefined };

/** Rows of several kinds in one list, in the order given. */
export function MixedList({ rows, reader, level }: MixedListProps) {
  return (
    <ul class="index">
      {rows.map((row) => {
        if (row.kind === "thread") return <ThreadRow entry={row.entry} reader={reader} level={level} />;
        if (row.kind === "methodology")
          return <MethodologyRow entry={row.entry} reader={reader} level={level} />;
        return <CallRow entry={row.entry} reader={reader} level={level} />;
      })}
    </ul>
  );
}
