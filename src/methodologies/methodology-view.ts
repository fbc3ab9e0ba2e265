import { rowEntry } from "../entries/index.ts";
import type { MethodologyRowEntry } from "../ui/entry/index.ts";
import type { ListedMethodology, MethodologyKind } from "./methodology.ts";

/** A list's row. Adoption reports are not collected yet, so there are none. */
export function methodologyRow(
  methodology: ListedMethodology,
  names: ReadonlyMap<string, string>,
): MethodologyRowEntry {
  const { type, evidence, version } = methodology;
  return { ...rowEntry(methodology, names), kind: shownKinds[type], evidence, version, adoptions: 0 };
}

export const shownKinds = {
  methodology: "methodology",
  "good-practice": "practice",
  worksheet: "worksheet",
  "lesson-from-failure": "failure",
} as const satisfies Record<MethodologyKind, string>;
