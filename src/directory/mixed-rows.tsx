import { callRow, callsAmong, type ListedCall } from "../calls/index.ts";
import { rowsPerPage, type Cursor, type ListedEntry, type Where } from "../entries/index.ts";
import { methodologiesAmong, methodologyRow } from "../methodologies/index.ts";
import type { Visibility } from "../platform/actor.ts";
import { threadRow, threadsAmong, type ListedThread } from "../threads/index.ts";
import { MixedList, Pager } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";

type ListedMethodology = Parameters<typeof methodologyRow>[0];

/** Three queries that together read a short list of entries of any kind. */
export function entriesAmong(some: Where, visibilities: readonly Visibility[], readerId: string) {
  return [
    threadsAmong(some, visibilities, readerId),
    methodologiesAmong(some, visibilities, readerId),
    callsAmong(some, visibilities, readerId),
  ] as const;
}

type MixedProps = {
  entries: readonly [readonly ListedThread[], readonly ListedMethodology[], readonly ListedCall[]];
  names: ReadonlyMap<string, string>;
  reader: Reader;
  /** The address of the page that begins after a place; without one, of the first. */
  link(after?: Cursor): string;
  isFirst: boolean;
};

/** One page of them, newest first, and the way on. */
export function MixedRows({ entries, names, reader, link, isFirst }: MixedProps) {
  const [threads, methodologies, calls] = entries;
  const rows = [
    ...threads.map((one) => ({ of: one, row: { kind: "thread" as const, entry: threadRow(one, names) } })),
    ...methodologies.map((one) => ({
      of: one,
      row: { kind: "methodology" as const, entry: methodologyRow(one, names) },
    })),
    ...calls.map((one) => ({
      of: one,
      row: { kind: "call" as const, entry: callRow(one, names, reader.now) },
    })),
  ].sort((a, b) => newerFirst(a.of, b.of));
  const last = rows.length > rowsPerPage ? rows[rowsPerPage - 1]?.of : undefined;
  return (
    <>
      <MixedList rows={rows.slice(0, rowsPerPage).map(({ row }) => row)} reader={reader} level={3} />
      <Pager
        newer={isFirst ? null : link()}
        older={last ? link({ part: "a", at: last.publishedAt, id: last.id }) : null}
        language={reader.language}
      />
    </>
  );
}

function newerFirst(a: ListedEntry, b: ListedEntry): number {
  return b.publishedAt - a.publishedAt || (a.id < b.id ? 1 : -1);
}
