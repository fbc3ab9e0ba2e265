import { html } from "hono/html";
import { EntryRow, type RowProps } from "./entry-row.tsx";
import { EvidenceMark } from "./evidence.tsx";
import type { MethodologyRowEntry } from "./row.ts";
import { text } from "./text.ts";

/** A methodology in a list: how well it is proven, where it was adopted, which version. */
export function MethodologyRow({ entry, reader, level }: RowProps<MethodologyRowEntry>) {
  const words = text(reader.language);
  const adoptions = entry.adoptions === 0 ? words.notAdopted : words.adoptions(entry.adoptions);
  return EntryRow({
    entry,
    reader,
    level,
    kicker: words[entry.kind ?? "methodology"],
    mark: EvidenceMark({ evidence: entry.evidence, language: reader.language }),
    last: html`${adoptions} · ${words.version(entry.version)}`,
  });
}
