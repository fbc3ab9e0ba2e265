import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { readLines } from "./source/read-lines.ts";
import { importKinds, type ImportKind } from "./report.ts";
import type { SourceFile } from "./source/reading.ts";

/** Files of one kind that are read as one: a folder's cards, or a single file. */
export type Source = {
  readonly kind: ImportKind;
  readonly files: readonly SourceFile[];
  readonly fingerprint: string;
  readonly bytes: number;
};

export type Found = { sources: Source[]; notTaken: { file: string; reason: string }[] };

const NAMES: Readonly<Record<string, ImportKind>> = {
  "directory.jsonl": "directory",
  "calls.jsonl": "calls",
  "revisions.jsonl": "revisions",
  "threads.jsonl": "threads",
  "thread_messages.jsonl": "messages",
  "subscriptions.csv": "subscriptions",
};

const LATER = "is not taken yet";
const NOT_TAKEN: readonly (readonly [RegExp, string])[] = [
  [/\.(?:mbox|eml)$|^mail\.jsonl$/, `mail ${LATER}`],
  [/^thread_events\.jsonl$/, `the history of threads ${LATER}`],
  [/^call_events\.jsonl$/, `the history of calls ${LATER}`],
  [/^(?:texts|comments|index)\.jsonl$/, "is no kind of record that the hub holds"],
];

/** Everything that an import of `path` (a folder or one file) takes, in the order in which it must be taken. Throws when there is nothing at `path`. */
export async function findSources(path: string): Promise<Found> {
  const root = resolve(path);
  const single = (await stat(root)).isFile();
  const files = single ? [root] : await filesIn(root);
  const found: Found = { sources: [], notTaken: [] };
  const taken = new Map<ImportKind, SourceFile[]>();
  for (const file of files) {
    const name = single ? basename(file) : relative(root, file).replaceAll("\\", "/");
    const kind = await kindOf(file, single);
    if (typeof kind === "string") taken.set(kind, [...(taken.get(kind) ?? []), { path: file, name }]);
    else found.notTaken.push({ file: name, reason: kind.reason });
  }
  for (const kind of importKinds) found.sources.push(...(await sourcesOf(kind, taken.get(kind) ?? [])));
  return found;
}

/** All files below a folder but hidden ones. Links to files are followed, links to folders are not: they may lead back here. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter((entry) => !entry.name.startsWith("."));
  const deeper = visible
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => filesIn(join(folder, name)));
  const paths = visible.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name));
  const looks = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  const files = paths.filter((_, i) => looks[i]?.isFile());
  return [...files, ...(await Promise.all(deeper)).flat()].sort();
}

async function kindOf(file: string, single: boolean): Promise<ImportKind | { reason: string }> {
  const name = basename(file).toLowerCase();
  const known = NAMES[name];
  if (known) return known;
  const not = NOT_TAKEN.find(([pattern]) => pattern.test(name));
  if (not) return { reason: not[1] };
  if (/\.(?:md|markdown)$/.test(name))
    return (await firstLine(file)).startsWith("---")
      ? "cards"
      : { reason: "a page without front matter is no card" };
  const sniffed = /\.(?:jsonl|ndjson|csv)$/.test(name) || single ? kindBySight(await firstLine(file)) : null;
  return sniffed ?? { reason: "is no kind of file that an import takes" };
}

const FIELDS: readonly (readonly [ImportKind, readonly string[]])[] = [
  ["directory", ["annexure_list", "seed_spelling"]],
  ["calls", ["deadlines", "title"]],
  ["revisions", ["card", "markdown"]],
  ["messages", ["message_id", "body_markdown"]],
  ["threads", ["thread_id", "subject", "created"]],
];

/** A file under another name is known by what its first line holds. */
function kindBySight(line: string): ImportKind | null {
  if (/^"?[\w ]+"?(?:,|$)/.test(line))
    return /(?:^|[,"])email(?:[,"]|$)/i.test(line) ? "subscriptions" : null;
  const holds = (field: string) => line.includes(`"${field}":`) || line.includes(`"${field}" :`);
  return FIELDS.find(([, fields]) => fields.every(holds))?.[0] ?? null;
}

async function firstLine(file: string): Promise<string> {
  for await (const line of readLines(file)) {
    if ("text" in line && line.text.trim() !== "") return line.text.trim();
    if (line.line > 20) break;
  }
  return "";
}

/** Cards are one source, a file each; other kinds have one source for each file. */
async function sourcesOf(kind: ImportKind, files: readonly SourceFile[]): Promise<Source[]> {
  const groups = kind === "cards" && files.length > 0 ? [files] : files.map((file) => [file]);
  return Promise.all(groups.map(async (group) => ({ kind, files: group, ...(await looks(group)) })));
}

/** Changes when a file does: what was read of it before then tells nothing of what is still to read. */
async function looks(files: readonly SourceFile[]): Promise<Pick<Source, "fingerprint" | "bytes">> {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const { path } of files) {
    const { size, mtimeMs } = await stat(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    bytes += size;
  }
  return { fingerprint: hash.digest("hex").slice(0, 32), bytes };
}
