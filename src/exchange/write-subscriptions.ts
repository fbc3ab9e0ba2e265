import { isCountry, type Addition } from "../entries/index.ts";
import {
  addSubscription,
  findKnown,
  updateImported,
  type KnownReader,
  type Preferences,
} from "../subscriptions/index.ts";
import { knownRecords, type KnownRecord } from "./exchange-store.ts";
import { importedId } from "./imported-id.ts";
import { fingerprintOf, type ImportSubscription } from "./read-subscriptions.ts";
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

type Known = Awaited<ReturnType<typeof findKnown>> & { records: ReadonlyMap<string, KnownRecord> };

/**
 * Readers who confirmed their address to another tool. Whoever left here, or whose address refuses mail, stays away; whoever
 * chose something here keeps it.
 */
export async function writeSubscriptions(
  writing: Writing,
  items: readonly Item<ImportSubscription>[],
): Promise<Written> {
  const records = await knownRecords(
    writing.db,
    items.map(({ record }) => record.source),
  );
  const known = {
    ...(await findKnown(
      writing,
      items.map(({ record }) => record.email),
    )),
    records,
  };
  return together(items.map((item) => writeOne(writing, known, item)));
}

function writeOne(writing: Writing, known: Known, item: Item<ImportSubscription>): Written {
  const { record } = item;
  const reader = known.readers.get(record.email);
  const problem = problemWith(record, known, reader);
  if (problem !== null) return refused(item, problem);
  const made = makeFor(writing, record, null);
  if (!reader) return written(item, made.id, "created", start(writing, record, made.id));
  if (reader.state === "requested")
    return written(item, reader.id, "updated", start(writing, record, reader.id));
  if (!isUntouched(reader, known.records.get(record.source), record)) return unchanged(item);
  const consentId = importedId(writing.now, `${record.source} ${record.contentHash}`);
  const update = { eventId: made.eventId, consentId, now: writing.now };
  return written(item, reader.id, "updated", updateImported(reader, preferencesOf(record), update));
}

function problemWith(
  record: ImportSubscription,
  known: Known,
  reader: KnownReader | undefined,
): string | null {
  if (known.suppressed.has(record.email))
    return "is suppressed here: the address refused mail, or its reader complained or was erased";
  if (reader?.state === "unsubscribed") return "has unsubscribed here";
  const nowhere = record.countries.find((code) => !isCountry(code));
  if (nowhere !== undefined) return `countries: "${nowhere}" is not a country code`;
  return (
    unknownIn("topic", record.topics, known.topics) ?? unknownIn("sector", record.sectors, known.sectors)
  );
}

/** A hub that was not seeded has no topics yet, and cannot say which there are. */
function unknownIn(what: string, slugs: readonly string[], there: ReadonlySet<string>): string | null {
  const unknown = there.size > 0 ? slugs.find((slug) => !there.has(slug)) : undefined;
  return unknown === undefined ? null : `${what}s: "${unknown}" is no ${what} of this hub`;
}

/** What the row holds is what the last import put there, and the file now says something else. */
function isUntouched(
  reader: KnownReader,
  before: KnownRecord | undefined,
  record: ImportSubscription,
): boolean {
  if (!before || before.contentHash === record.contentHash) return false;
  return fingerprintOf(reader.preferences) === before.contentHash;
}

function start({ now, ids, config }: Writing, record: ImportSubscription, id: string): Addition {
  let made = 0;
  const make = () => importedId(now, `${record.source} ${made++}`);
  const { email, confirmedAt, consent } = record;
  const reader = {
    id,
    email,
    preferences: preferencesOf(record),
    confirmedAt,
    consent,
    origin: "import",
  } as const;
  return addSubscription({ ids: { ...ids, make }, secret: config.secret, now }, reader);
}

function preferencesOf(record: ImportSubscription): Preferences {
  const {
    kind: _k,
    source: _s,
    contentHash: _h,
    email: _e,
    confirmedAt: _a,
    consent: _c,
    ...preferences
  } = record;
  return preferences;
}
