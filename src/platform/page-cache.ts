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
type Entry = { page: KeptPage; keep: Keep; tick: number | undefined; until: number; isRough: boolean };

const mostRough = 5000;
const mostPackedASecond = 100;
const longest = 60_000; // what no version tells of (a changed name, a new interface) shows within this time

/**
 * Visitors' pages, finished and compressed. A page is served untouched while nothing at all was committed; after that its
 * version is asked for in one prepared read; only a changed version renders anew.
 */
export class PageCache {
  private kept = new Map<string, Entry>();
  private bytes = 0;
  /** Keys of pages that something happened to since they were kept, or that come roughly packed. */
  private rough = new Set<string>();

  /** `smaller` packs a page anew. */
  constructor(
    private readonly mostBytes = 32_000_000,
    private readonly smaller: (page: KeptPage) => KeptPage = (page) => page,
  ) {}

  private packed = { second: 0, pages: 0 };

  /**
   * Whether the page to be put under a key is worth packing well for its first visitor. One that stands for a page that has changed is
   * not, as it may change again; nor is any while more than a hundred a second are made, which would take a tenth of a processor. What
   * was packed roughly is packed well when a second visitor comes for it.
   */
  isWorthPacking(key: string, now: number): boolean {
    const second = Math.floor(now / 1000);
    if (second !== this.packed.second) this.packed = { second, pages: 0 };
    if (!this.rough.has(key) && this.packed.pages++ < mostPackedASecond) return true;
    this.packRoughlyNext(key);
    return false;
  }

  // Some of them never come again, as when what they told of was taken away.
  private packRoughlyNext(key: string): void {
    if (this.rough.size >= mostRough) this.rough.clear();
    this.rough.add(key);
  }

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
    if (tick !== undefined && tick === entry.tick) return this.visited(key, entry);
    const [rows] = await read(db, entry.keep.version);
    if (versionOf(rows) !== entry.keep.seen) {
      this.packRoughlyNext(key);
      return this.drop(key, entry);
    }
    entry.tick = tick;
    return this.visited(key, entry);
  }

  /** The page for a key without asking the database, where nothing was committed since it was kept; undefined otherwise. */
  atOnce(key: string, tick: number | undefined, now: number): KeptPage | undefined {
    const entry = this.kept.get(key);
    const holds = entry && tick !== undefined && tick === entry.tick && now < entry.until;
    return holds ? this.visited(key, entry) : undefined;
  }

  /** `tick` is the one from before the page's reads: a commit during rendering makes the next visit ask. */
  put(key: string, page: KeptPage, keep: Keep, tick: number | undefined, now: number): void {
    const before = this.kept.get(key);
    if (before) this.drop(key, before);
    const until = Math.min(now + (keep.late ?? longest), keep.until ?? Infinity);
    this.kept.set(key, { page, keep, tick, until, isRough: this.rough.delete(key) });
    this.bytes += sizeOf(key, page);
    for (const [oldest, entry] of this.kept) {
      if (this.bytes <= this.mostBytes) break;
      this.drop(oldest, entry);
    }
  }

  private visited(key: string, entry: Entry): KeptPage {
    if (!entry.isRough) return entry.page;
    const before = sizeOf(key, entry.page);
    entry.isRough = false;
    entry.page = this.smaller(entry.page);
    if (this.kept.get(key) === entry) this.bytes += sizeOf(key, entry.page) - before;
    return entry.page;
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
