import { entryData, type EntryHead } from "../entries/index.ts";
import type { LinkedData } from "../ui/linked-data.ts";
import type { ShownVersion } from "./methodology.ts";

/** A methodology for search engines: how something is done, step by step, or an article where it has no steps. */
export function methodologyData(
  methodology: EntryHead,
  { document, version, title, summary }: ShownVersion,
  baseUrl: string,
): LinkedData {
  const steps = document.steps ?? [];
  const shown = { ...methodology, title, summary };
  if (steps.length === 0) return { ...entryData("Article", shown, baseUrl), headline: title, version };
  return {
    ...entryData("HowTo", shown, baseUrl),
    version,
    step: steps.map((step) => ({ "@type": "HowToStep", name: step.title, text: step.text })),
  };
}
