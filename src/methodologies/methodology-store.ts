import { methodologies, methodologyVersions } from "../../db/schema/index.ts";
import type { Statement } from "../platform/db/database.ts";
import { insert } from "../platform/db/write.ts";
import type { NewMethodology, NewVersion } from "./new-methodology.ts";

export function insertMethodology(methodology: NewMethodology, current: NewVersion): Statement {
  return insert(methodologies, {
    entryId: methodology.id,
    kind: methodology.type,
    evidenceStrength: methodology.evidence ?? null,
    costBand: methodology.costBand ?? null,
    effortBand: methodology.effortBand ?? null,
    originCountry: methodology.originCountry ?? null,
    currentVersion: methodology.versions.length,
    reviewDueAt: methodology.reviewDueAt ?? null,
    document: current.document,
  });
}

type VersionRow = NewVersion & { html: string; renderer: number };

export function insertVersion(entryId: string, version: number, row: VersionRow): Statement {
  return insert(methodologyVersions, {
    entryId,
    version,
    title: row.title,
    summary: row.summary,
    markdown: row.body,
    html: row.html,
    renderer: row.renderer,
    document: row.document,
    note: row.note ?? "",
    editor: row.editor ?? null,
    publishedAt: row.publishedAt,
  });
}
