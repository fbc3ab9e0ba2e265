import { addPastVersions, type NewVersion } from "../methodologies/index.ts";
import { knownRecords, titlesOf, type KnownRecord } from "./exchange-store.ts";
import type { ImportRevision } from "./read-revisions.ts";
import { readableCard } from "./readable-card.ts";
import { documentOf } from "./write-cards.ts";
import { refused, together, unchanged, written, type Item, type Writing, type Written } from "./writing.ts";

/** Earlier versions of cards that are here already. */
export async function writeRevisions(
  writing: Writing,
  items: readonly Item<ImportRevision>[],
): Promise<Written> {
  const sources = items.flatMap(({ record }) => [record.source, record.card]);
  const known = await knownRecords(writing.db, sources);
  const titles = await titlesOf(
    writing.db,
    [...known.values()].map(({ subjectId }) => subjectId),
  );
  const byCard = Map.groupBy(items, ({ record }) => record.card);
  return together(
    [...byCard].map(([card, revisions]) => {
      const entryId = known.get(card)?.subjectId;
      if (entryId === undefined) return together(revisions.map(orphan));
      const title = titles.get(entryId) ?? "";
      return writeCard(writing, known, { id: entryId, title }, revisions);
    }),
  );
}

function writeCard(
  writing: Writing,
  known: ReadonlyMap<string, KnownRecord>,
  entry: { id: string; title: string },
  items: readonly Item<ImportRevision>[],
): Written {
  const isSame = ({ record }: Item<ImportRevision>) =>
    known.get(record.source)?.contentHash === record.contentHash;
  const { same = [], changed = [] } = Object.groupBy(items, (item) => (isSame(item) ? "same" : "changed"));
  const versions = changed.map(({ record }) => ({
    number: record.revision,
    version: newVersion(writing, record, entry.title),
  }));
  const addition = versions.length > 0 ? addPastVersions(entry.id, versions) : { changes: [], events: [] };
  return together([
    { ...addition, records: [], outcomes: [] },
    ...same.map(unchanged),
    ...changed.map((item) => {
      const outcome = known.has(item.record.source) ? "updated" : "created";
      return written(item, entry.id, outcome, { changes: [], events: [] });
    }),
  ]);
}

const orphan = (item: Item<ImportRevision>) =>
  refused(item, `its card is not here: ${item.record.card.replace(/^cards:/, "")}`);

/** Some early revisions had no title yet: the card's own stands for it. */
function newVersion({ dated }: Writing, revision: ImportRevision, cardTitle: string): NewVersion {
  const { title, summary, markdown: body, editor, publishedAt, source } = revision;
  return {
    title: title || cardTitle,
    summary,
    body,
    readable: readableCard(body, title || cardTitle),
    editor,
    document: documentOf(revision),
    publishedAt: dated(publishedAt, source),
  };
}
