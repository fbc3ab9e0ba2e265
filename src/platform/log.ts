/** Structured log: one line of JSON each, on standard output. Never an address or a token. */
export type Log = {
  debug(message: string, facts?: Facts): void;
  info(message: string, facts?: Facts): void;
  warn(message: string, facts?: Facts): void;
  error(message: string, facts?: Facts): void;
};
export type Facts = Record<string, string | number | boolean | null | undefined>;

const levels = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof levels)[number];

/** `write` takes one finished line without its newline; `now` gives the instant in ms. */
export function makeLog(level: LogLevel, write: (line: string) => void, now: () => number): Log {
  const from = levels.indexOf(level);
  const at = (name: Exclude<LogLevel, "silent">) => {
    if (levels.indexOf(name) < from) return () => undefined;
    return (message: string, facts: Facts = {}) =>
      write(JSON.stringify({ at: new Date(now()).toISOString(), level: name, message, ...facts }));
  };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

export const silentLog: Log = makeLog(
  "silent",
  () => undefined,
  () => 0,
);

/** What an error says to an operator: its message and where it came from, without values of a statement. */
export function errorFacts(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: String(error) };
  return { error: error.message, stack: error.stack?.split("\n").slice(1, 6).join(" | ") };
}
