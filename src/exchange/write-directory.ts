import { directory } from "../../db/seed/directory.ts";
import { addCountry, addOrganisation, findListed, updatePrinted } from "../directory/index.ts";
import { isLanguage } from "../platform/i18n.ts";
import { knownRecords } from "./exchange-store.ts";
import type { ImportDirectoryEntry } from "./read-directory.ts";
import {
  makeFor,
  refused,
  together,
  unchanged,
  written,
  type Item,
  type Writing,
  type Written,
} from "./writing.ts";

type Entry = ImportDirectoryEntry;

/**
 * Countries and organisations of a directory. What is here, from the seed or an earlier import, stays as people have left it; only
 * what is printed of it follows the source.
 */
export async function writeDirectory(writing: Writing, items: readonly Item<Entry>[]): Promise<Written> {
  const entries = items.map(({ record }) => record);
  const records = await knownRecords(
    writing.db,
    entries.map(({ source }) => source),
  );
  const here = await findListed(
    writing,
    entries.map(({ id }) => id),
  );
  return together(
    items.map((item) => {
      const { record } = item;
      if (records.get(record.source)?.contentHash === record.contentHash) return unchanged(item);
      return record.type === "country"
        ? writeCountry(writing, item, here.countries)
        : writeOrganisation(writing, item, here.organisations);
    }),
  );
}

function writeCountry(writing: Writing, item: Item<Entry>, here: ReadonlySet<string>): Written {
  const { record } = item;
  if (record.country === null) return refused(item, "a country without a country_code");
  if (here.has(record.country)) return { ...unchanged(item), records: recordOf(record, record.country) };
  const row = {
    code: record.country,
    names: namesOf(record),
    details: { annexure: record.id, seedSpelling: record.seedSpelling },
    origin: "import",
    createdAt: writing.now,
  };
  return written(item, record.country, "created", { changes: [addCountry(row)], events: [] });
}

/** ISO's names are not those of a country that goes by another one here; ours, of the countries we know, are. */
function namesOf({ id, name, names }: Entry): Record<string, string> {
  const own = directory.countries.find((country) => country.id === id && country.names.en === name);
  if (own) return { ...own.names };
  const others = names["en"] === name ? Object.entries(names).filter(([tag]) => isLanguage(tag)) : [];
  return { ...Object.fromEntries(others), en: name };
}

function writeOrganisation(
  writing: Writing,
  item: Item<Entry>,
  here: ReadonlyMap<string, { id: string; printed: string }>,
): Written {
  const { record } = item;
  const { id: annexure, seedSpelling, acronym, fullName, fullNameBasis } = record;
  const printed = { annexure, seedSpelling, acronym, fullName, fullNameBasis };
  const known = here.get(annexure);
  if (known) {
    const records = recordOf(record, known.id);
    if (known.printed === JSON.stringify(printed)) return { ...unchanged(item), records };
    return written(item, known.id, "updated", { changes: [updatePrinted(known.id, printed)], events: [] });
  }
  const made = makeFor(writing, record, null);
  const row = {
    id: made.id,
    name: record.name,
    kind: record.type,
    country: record.country,
    details: printed,
  };
  const added = {
    ...{ id: made.eventId, type: "organisation.added" as const, at: writing.now, actor: null, entry: null },
    ...{ origin: writing.origin, data: { organisation: made.id } },
  };
  return written(item, made.id, "created", {
    changes: [addOrganisation({ ...row, origin: "import", createdAt: writing.now })],
    events: [added],
  });
}

const recordOf = ({ source, contentHash }: Entry, subjectId: string) => [{ source, subjectId, contentHash }];
