import { momentBefore } from "../../db/seed/moments.ts";
import type { DemoMethodology, DemoMethodologyVersion } from "../../db/seed/demo/shape-methodology.ts";
import type { MethodologyDocument, NewMethodology, NewVersion } from "../methodologies/index.ts";
import { days } from "../platform/clock.ts";
import type { Cast } from "./cast.ts";
import { sharedPart } from "./demo-entry.ts";

/** Eighteen months. */
const reviewAfterMs = days(548);

export function newMethodology(methodology: DemoMethodology, cast: Cast): NewMethodology {
  const { createdAt: _, title, ...shared } = sharedPart(methodology, cast);
  const [first, ...later] = methodology.versions;
  if (!first) throw new Error(`${methodology.key} has no version.`);
  const version = (one: DemoMethodologyVersion) => newVersion(title, one, methodology.contact, cast);
  const { content, ago } = later.at(-1) ?? first;
  return {
    ...shared,
    type: methodology.type,
    licence: methodology.licence,
    sectors: methodology.sectors,
    originCountry: methodology.originCountry,
    evidence: content.strength,
    costBand: content.costBand,
    effortBand: content.effortBand,
    reviewDueAt: cast.before(ago) + reviewAfterMs,
    versions: [version(first), ...later.map(version)],
    versionEventIds: later.map((one) => cast.idAt(cast.before(one.ago))),
  };
}

function newVersion(title: string, version: DemoMethodologyVersion, contact: string, cast: Cast): NewVersion {
  return {
    title,
    summary: version.content.summary,
    body: "",
    document: { ...documentOf(version, cast), contact: cast.member(contact).name },
    note: version.whatChanged ?? "",
    editor: cast.member(version.author).name,
    publishedAt: cast.before(version.ago),
  };
}

function documentOf({ content }: DemoMethodologyVersion, cast: Cast): MethodologyDocument {
  const { summary: _, strength: __, costBand: ___, effortBand: ____, indicators, ...parts } = content;
  return {
    ...parts,
    indicators: indicators.map(({ measured, ...indicator }) => ({
      ...indicator,
      date: momentBefore(new Date(cast.now), measured).toISOString().slice(0, 10),
    })),
  };
}
