import type { Value } from "../platform/db/database.ts";
import type { Concern } from "./concern.ts";

/**
 * Readers of calls whom a call concerns, by the rules of digests: a language they read; a country of theirs where both name some;
 * something they asked for, or all where they asked for nothing; nothing they wanted less of. Lists are JSON of slugs and codes, in
 * which a quoted one is found as text: that is what lets 100,000 readers be counted in front of whoever asks.
 */
export function concerned(call: Concern): { sql: string; args: Value[] } {
  const { topics, sectors, countries } = call;
  const reads = all(
    `((s.languages = '[]' and (s.language = ? or s.language like ?)) or instr(s.languages, ?) > 0
    or instr(s.languages, ?) > 0)`,
    [call.language, `${call.language}-%`, `"${call.language}"`, `"${call.language}-`],
  );
  const place =
    countries.length > 0 ? either("s.countries = '[]'", names("countries", countries)) : all("1", []);
  const interest = either(
    "(s.topics = '[]' and s.sectors = '[]' and s.countries = '[]')",
    names("topics", topics),
    names("sectors", sectors),
    names("countries", countries),
  );
  const less = names("less", topics);
  const parts = [
    all("where s.calls <> 'off'", []),
    reads,
    place,
    interest,
    all(`not (${less.sql})`, less.args),
    all(call.membersOnly ? "m.id is not null" : "1", []),
    all("(m.id is null or m.id <> ?)", [call.author]),
    all(
      "not exists (select 1 from follows f where f.member_id = m.id and f.entry_id = ? and f.mode = 'muted')",
      [call.entry],
    ),
  ];
  return {
    sql: `left join members m on m.email = s.email ${parts.map(({ sql }) => sql).join(" and ")}`,
    args: parts.flatMap(({ args }) => args),
  };
}

type Part = { sql: string; args: Value[] };
const all = (sql: string, args: Value[]): Part => ({ sql, args });

function names(column: "topics" | "sectors" | "countries" | "less", values: readonly string[]): Part {
  if (values.length === 0) return all("0", []);
  const one = `instr(s.${column}, ?) > 0`;
  return all(
    values.map(() => one).join(" or "),
    values.map((value) => `"${value}"`),
  );
}

function either(first: string, ...others: Part[]): Part {
  return all(
    `(${[first, ...others.map(({ sql }) => sql)].join(" or ")})`,
    others.flatMap(({ args }) => args),
  );
}
