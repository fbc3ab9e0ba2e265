import { insertMember, isHandle } from "../members/index.ts";
import type { Statement } from "../platform/db/database.ts";
import { handlesTaken, knownRecords, type KnownRecord } from "./exchange-store.ts";
import { importedId } from "./imported-id.ts";
import type { ImportAuthor } from "./read-threads.ts";
import { contentHash } from "./source/content-hash.ts";
import type { Writing } from "./writing.ts";

/** People of an import: who they are here, and the rows of those who are new. */
export type Authors = {
  idOf(author: ImportAuthor): string;
  changes: readonly Statement[];
  records: readonly KnownRecord[];
};

/** Makes imported members of authors who have none. They cannot be written to, and nobody can sign in as them. */
export async function gatherAuthors(writing: Writing, authors: readonly ImportAuthor[]): Promise<Authors> {
  const bySource = new Map(authors.map((author) => [author.source, author]));
  const known = await knownRecords(writing.db, [...bySource.keys()]);
  const fresh = [...bySource.values()].filter(({ source }) => !known.has(source));
  const taken = await handlesTaken(
    writing.db,
    fresh.map(({ handle }) => handle),
  );
  const ids = new Map([...known.values()].map(({ source, subjectId }) => [source, subjectId]));
  const changes = fresh.map((author) => {
    const id = importedId(writing.now, author.source);
    ids.set(author.source, id);
    return insertAuthor(id, freed(author, taken), writing.now);
  });
  const records = fresh.map(({ source }) => ({ source, subjectId: ids.get(source) ?? "", contentHash: "" }));
  return { idOf: ({ source }) => ids.get(source) ?? "", changes, records };
}

/** Somebody here, or in this very batch, has the handle: a mark of the source tells the two apart. */
function freed(author: ImportAuthor, taken: Set<string>): ImportAuthor {
  const free = isHandle(author.handle) && !taken.has(author.handle);
  const handle = free
    ? author.handle
    : `${author.handle.slice(0, 21)}-${contentHash(author.source).slice(0, 8)}`;
  taken.add(handle);
  return { ...author, handle, address: author.address.replace(/^[^@]*/, handle) };
}

function insertAuthor(id: string, { name, handle, address }: ImportAuthor, now: number): Statement {
  return insertMember({
    ...{ id, handle, email: address, name, role: "member", language: "en", origin: "import", createdAt: now },
  });
}
