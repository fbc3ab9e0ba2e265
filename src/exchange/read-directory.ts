import * as z from "zod";
import { countryCodes } from "./countries/country-names.ts";
import { contentHash } from "./source/content-hash.ts";
import { readJsonl } from "./source/read-jsonl.ts";
import type { Seen } from "./source/read-lines.ts";
import { mapReadings, type Reading } from "./source/reading.ts";
import { optionalLine, requiredLine } from "./source/source-text.ts";
import { optional } from "./source/source-time.ts";

/** A member country, international organisation or network as a founding text or list prints it. */
export type ImportDirectoryEntry = {
  readonly kind: "directory";
  /** "directory:" and the source's id. */
  readonly source: string;
  readonly contentHash: string;
  readonly id: string;
  readonly type: "country" | "international-organisation" | "network";
  readonly name: string;
  /** As printed, where it differs or not. */
  readonly seedSpelling: string;
  /** ISO 3166-1 alpha-2; of an organisation only where a country is printed. */
  readonly country: string | null;
  /** Of a country, by language. */
  readonly names: Readonly<Record<string, string>>;
  readonly acronym: string | null;
  readonly fullName: string | null;
  /** "source" or "general knowledge"; null without a full name. */
  readonly fullNameBasis: string | null;
};

const types = {
  country: "country",
  international_organisation: "international-organisation",
  network_intermediary: "network",
} as const;

const sourceEntry = z.object({
  id: requiredLine,
  type: z.enum(["country", "international_organisation", "network_intermediary"]),
  name: requiredLine,
  seed_spelling: optionalLine,
  country_code: optional(
    z.string().refine((code) => countryCodes().includes(code), { error: "is not a country code" }),
  ),
  names: optional(z.record(z.string().regex(/^[a-z]{2,3}$/), requiredLine)),
  acronym: optionalLine,
  full_name: optionalLine,
  full_name_basis: optionalLine,
});

type SourceEntry = z.infer<typeof sourceEntry>;

/** The entries of a `directory.jsonl`. */
export function readDirectory(path: string, seen?: Seen): AsyncGenerator<Reading<ImportDirectoryEntry>> {
  return mapReadings(
    readJsonl(path, sourceEntry, ({ id }) => id, seen),
    entryOf,
  );
}

function entryOf(said: SourceEntry): ImportDirectoryEntry {
  const known = said.full_name_basis?.startsWith("general knowledge") ? "general knowledge" : "source";
  const content = {
    id: said.id,
    type: types[said.type],
    name: said.name,
    seedSpelling: said.seed_spelling ?? said.name,
    country: said.country_code,
    names: said.names ?? {},
    acronym: said.acronym,
    fullName: said.full_name,
    fullNameBasis: said.full_name === null ? null : known,
  };
  return {
    kind: "directory",
    source: `directory:${said.id}`,
    contentHash: contentHash(content),
    ...content,
  };
}
