import {
  all,
  headColumns,
  headOf,
  headTables,
  headWidth,
  listed,
  listedColumns,
  listedJoins,
  listedOf,
  listedWidth,
  lookedUpOrWalked,
  narrowed,
  rowsPerPage,
  type EntryHead,
  type ListQuery,
  type Where,
} from "../entries/index.ts";
import type { Visibility } from "../platform/actor.ts";
import type { Value } from "../platform/db/database.ts";
import { plainQuery } from "../platform/db/query.ts";
import type {
  Evidence,
  ListedMethodology,
  MethodologyDocument,
  MethodologyFacts,
  MethodologyKind,
  ShownVersion,
} from "./methodology.ts";

export const methodologyHeadTables = `${headTables} join methodologies k on k.entry_id = e.id`;
export const methodologyHeadColumns = `${headColumns}, k.kind, k.evidence_strength, k.cost_band, k.effort_band,
  k.origin_country, k.current_version, k.review_due_at`;
export const methodologyHeadWidth = headWidth + 7;

export function methodologyHeadOf(columns: readonly Value[]): EntryHead & MethodologyFacts {
  const c = columns.slice(headWidth);
  return {
    ...headOf(columns),
    type: c[0] as MethodologyKind,
    evidence: c[1] as Evidence | null,
    costBand: c[2] as number | null,
    effortBand: c[3] as number | null,
    originCountry: c[4] as string | null,
    currentVersion: c[5] as number,
    reviewDueAt: c[6] as number | null,
  };
}

/** A methodology's head with its facts: `methodologyHead(id)`. */
export const methodologyHead = plainQuery(
  `select ${methodologyHeadColumns} from ${methodologyHeadTables} where e.id = ?`,
  methodologyHeadOf,
);

export const shownVersionColumns =
  "v.version, v.title, v.summary, v.html, v.document, v.note, v.editor, v.published_at";

export function shownVersionOf(c: readonly Value[]): ShownVersion {
  return {
    version: c[0] as number,
    title: c[1] as string,
    summary: c[2] as string,
    html: c[3] as string,
    document: JSON.parse(c[4] as string) as MethodologyDocument,
    note: c[5] as string,
    editor: c[6] as string | null,
    publishedAt: c[7] as number,
  };
}

/** One version in full; 0 asks for the current one: `versionOf(id, n, n)`. */
export const versionOf = plainQuery(
  `select ${shownVersionColumns} from methodologies k join methodology_versions v on v.entry_id = k.entry_id
  where k.entry_id = ? and v.version = case when ? = 0 then k.current_version else ? end`,
  shownVersionOf,
);

/** All versions in brief, newest first: `versionsOfMethodology(id)`. */
export const versionsOfMethodology = plainQuery(
  "select version, note, editor, published_at from methodology_versions where entry_id = ? order by version desc",
  (c) => ({
    version: c[0] as number,
    note: c[1] as string,
    editor: c[2] as string | null,
    publishedAt: c[3] as number,
  }),
);

export const columns = `${listedColumns}, p.kind, p.evidence_strength, p.current_version`;

export function listedMethodology(c: readonly Value[]): ListedMethodology {
  const [type, evidence, version] = c.slice(listedWidth);
  return {
    ...listedOf(c),
    type: type as MethodologyKind,
    evidence: evidence as Evidence | null,
    version: version as number,
  };
}

const sorted = { newest: "e.published_at", activity: "e.last_activity_at" } as const;

/** One page of methodologies and one row more; `status` is a strength of evidence. */
export function methodologyList(
  query: ListQuery,
  visibilities: readonly Visibility[],
  readerId: string,
  most = rowsPerPage + 1,
) {
  const column = query.sort === "activity" ? sorted.activity : sorted.newest;
  const { after, status } = query;
  const where = all([
    { sql: "e.kind = 'methodology'", args: [] },
    listed(visibilities, status ? { ...query, reader: undefined } : query),
    ...(status ? [{ sql: "p.evidence_strength = ?", args: [status] }] : []),
    ...(after ? [{ sql: `(${column}, e.id) < (?, ?)`, args: [after.at, after.id] }] : []),
  ]);
  const rows = (from: Where, limit: Where): Where => ({
    sql: `select ${columns} from ${from.sql} cross join methodologies p on p.entry_id = e.id ${listedJoins}
      where ${where.sql} order by ${column} desc, e.id desc limit ${limit.sql}`,
    args: [...from.args, readerId, ...where.args, ...limit.args],
  });
  const { sql, args } = lookedUpOrWalked(
    narrowed("methodology", { ...query, status: undefined }),
    rows,
    most,
  );
  return plainQuery(sql, listedMethodology)(...args);
}
