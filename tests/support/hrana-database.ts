import { randomUUID } from "node:crypto";
import Database from "libsql";
import { HranaStream } from "./hrana-stream.ts";

/**
 * One database file behind the endpoint: its open streams, and the lock that lets one of them write
 * at a time, as sqld does, so that two transactions never meet SQLITE_BUSY.
 */
export class HranaDatabase {
  readonly file: string;
  readonly #streams = new Map<string, HranaStream>();
  readonly #idle: Database.Database[] = [];
  readonly #waiting: { stream: HranaStream; resolve: () => void }[] = [];
  #writer: HranaStream | undefined;

  constructor(file: string) {
    this.file = file;
    this.#idle.push(this.#connect());
  }

  /** A new stream, or the one whose baton this is; undefined when it is not known or has expired. */
  stream(baton: string | null | undefined): HranaStream | undefined {
    if (!baton) return new HranaStream(this, this.#idle.pop() ?? this.#connect());
    const stream = this.#streams.get(baton);
    this.#streams.delete(baton);
    return stream;
  }

  /** Answers the baton that finds the stream again; who does not come back for it in time loses it. */
  keep(stream: HranaStream, expiryMs: number): string {
    const baton = randomUUID();
    this.#streams.set(baton, stream);
    setTimeout(() => this.#streams.delete(baton) && stream.close(), expiryMs).unref();
    return baton;
  }

  async lock(stream: HranaStream): Promise<void> {
    if (this.#writer === stream) return;
    if (!this.#writer) this.#writer = stream;
    else await new Promise<void>((resolve) => this.#waiting.push({ stream, resolve }));
  }

  unlock(stream: HranaStream): void {
    if (this.#writer !== stream) return;
    const next = this.#waiting.shift();
    this.#writer = next?.stream;
    next?.resolve();
  }

  copyTo(file: string): void {
    const connection = this.#connect();
    connection.exec(`vacuum into '${file}'`);
    connection.close();
  }

  /** Takes back a closed stream's connection: opening one costs more than a statement. */
  reuse(connection: Database.Database): void {
    if (this.#idle.length < 4) this.#idle.push(connection);
    else connection.close();
  }

  close(): void {
    for (const stream of this.#streams.values()) stream.close();
    this.#streams.clear();
    for (const connection of this.#idle.splice(0)) connection.close();
  }

  #connect(): Database.Database {
    const connection = new Database(this.file, { timeout: 5_000 });
    connection.exec("pragma journal_mode = wal");
    connection.exec("pragma synchronous = off");
    connection.exec("pragma foreign_keys = on");
    return connection;
  }
}
