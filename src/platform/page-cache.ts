import type { Database } from "./db/database.ts";
import { read, type Query } from "./db/query.ts";

/** How a page may be kept: until its version changes or an instant passes (a deadline that moves at midnight, say). */
export type Keep = {
  /** Answers one row whose first column changes when the page would; asked again before an older copy is served. */
  version: Query<unknown[]>;
  /** What `version` answered in the same batch that read the page, so that a change in between is never hidden. */
  seen: string;
  until?: number | undefined;
  /** How late it may be with what its version does not tell of, in ms; a minute unless said. */
  late?: number | undefined;
};

export type KeptPage = { body: Uint8Array<ArrayBuffer>; headers: Record<string, string>; etag: string };
type Entry = { page: KeptPage; keep: Keep; tick: number | undefined; until: number };

const longest = 60_000; // what no version tells of (a changed name, a new interface) shows within this time

/**
 * Visitors' pages, finished and compressed. A page is served untouched while nothing at all was committed; after that its
 * version is asked for in one prepared read; only a changed version renders anew.
 */
export class PageCache {
  private kept = new Map<string, Entry>();
  private bytes = 0;

  constructor(private readonly mostBytes = 32_000_000) {}

  /** A page for a key (path, language, zone, encoding), if it is still true. `db` is asked only when something was committed by `tick`. */
  async find(
    key: string,
    db: Pick<Database, "batch">,
    tick: number | undefined,
    now: number,
  ): Promise<KeptPage | undefined> {
    const entry = this.kept.get(key);
    if (!entry) return undefined;
    if (now >= entry.until) return this.drop(key, entry);
    if (tick !== undefined && tick === entry.tick) return entry.page;
    const [rows] = await read(db, entry.keep.version);
    if (versionOf(rows) !== entry.keep.seen) return this.drop(key, entry);
    entry.tick = tick;
    return entry.page;
  }

  /** The page for a key without asking the database, where nothing was committed since it was kept; undefined otherwise. */
  atOnce(key: string, tick: number | undefined, now: number): KeptPage | undefined {
    const entry = this.kept.get(key);
    const holds = entry && tick !== undefined && tick === entry.tick && now < entry.until;
    return holds ? entry.page : undefined;
  }

  /** `tick` is the one from before the page's reads: a commit during rendering makes the next visit ask. */
  put(key: string, page: KeptPage, keep: Keep, tick: number | undefined, now: number): void {
    const before = this.kept.get(key);
    if (before) this.drop(key, before);
    const until = Math.min(now + (keep.late ?? longest), keep.until ?? Infinity);
    this.kept.set(key, { page, keep, tick, until });
    this.bytes += sizeOf(key, page);
    for (const [oldest, entry] of this.kept) {
      if (this.bytes <= this.mostBytes) break;
      this.drop(oldest, entry);
    }
  }

  private drop(key: string, entry: Entry): undefined {
    // While one visit asked for the version, another may have dropped this copy or put a new one in its place.
    if (this.kept.get(key) !== entry) return undefined;
    this.kept.delete(key);
    this.bytes -= sizeOf(key, entry.page);
    return undefined;
  }
}

/** About what a page takes: its address counts too, which a visitor may make as long as a header. */
function sizeOf(key: string, { body }: KeptPage): number {
  return body.length + 2 * key.length;
}

export function versionOf(rows: unknown[]): string {
  return String(rows[0]);
}
