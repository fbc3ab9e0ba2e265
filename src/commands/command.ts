import type { ParseArgsOptionsConfig } from "node:util";
import type { Deps } from "../platform/context.ts";

export type Given = { positionals: string[]; options: Record<string, string | boolean | undefined> };

/** What a command gets besides its arguments. */
export type Terminal = {
  /** Its database is opened by the first look at it. */
  readonly deps: Deps;
  /** One line for people; nothing with --json. */
  say(line: string): void;
  /** The command's one answer for programs, printed with --json only. */
  answer(value: unknown): void;
};

export type Command = {
  name: string;
  /** E.g. "import PATH [--recent]". */
  usage: string;
  /** One sentence. */
  does: string;
  /** What only --help says. */
  more?: string;
  options?: ParseArgsOptionsConfig;
  /** How many words besides options: least and most. */
  words: readonly [number, number];
  /** Whether the database is migrated first; only `migrate`, `restore` and `doctor` do without. */
  needsDatabase: boolean;
  /** Answers the exit code; throws `WrongUsage` for arguments that make no sense. */
  run(given: Given, terminal: Terminal): Promise<0 | 1>;
};

export class WrongUsage extends Error {}

/** The instant that --at names, or now. */
export function instantOf(at: string | boolean | undefined, now: number): number {
  if (at === undefined) return now;
  const instant = typeof at === "string" && /^\d{4}-\d\d-\d\d/.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(instant))
    throw new WrongUsage(`--at wants an ISO time such as 2026-11-23T08:00:00Z, not ${String(at)}`);
  return instant;
}
