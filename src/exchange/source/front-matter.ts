import { parseDocument } from "yaml";

export type FrontMatter = { readonly fields: Readonly<Record<string, unknown>>; readonly body: string };

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m;

/** Splits a Markdown file into its YAML front matter and its body; null when it does not begin with `---`. */
export function frontMatter(text: string): FrontMatter | null {
  const found = FENCED.exec(text);
  if (!found || found.index !== 0) return null;
  return { fields: fieldsOf(found[1] ?? ""), body: text.slice(found[0].length) };
}

/** The parser's time grows with the square of nesting; no card nests so deep, or is so long. */
const UNREASONABLE = /(?:[[{]\s*){30}|^(?:- ){30}|^ {200}/m;
const LONGEST = 128 * 1024;

/** Cards in the wild hold YAML that YAML refuses ("why: - to do this"); their plain lines are then read as they stand. */
function fieldsOf(yaml: string): Record<string, unknown> {
  if (yaml.length > LONGEST || UNREASONABLE.test(yaml)) return plainFields(yaml);
  try {
    const document = parseDocument(yaml, { uniqueKeys: false, logLevel: "silent" });
    const fields: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: 10 }) : null;
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) return { ...fields };
  } catch {
    // An alias bomb, or nesting too deep for the parser: the plain lines remain.
  }
  return plainFields(yaml);
}

/** `key: value` at the left margin, and the indented lines below it. */
function plainFields(yaml: string): Record<string, string> {
  const fields: Record<string, string> = {};
  let key = "";
  for (const line of yaml.split(/\r?\n/)) {
    const [, name, value] = /^([A-Za-z_][\w-]*):[ \t]*(.*)$/.exec(line) ?? [];
    if (name)
      fields[(key = name)] = (value ?? "").replace(/^(["'])(.*)\1$/, "$2").replace(/^[-|>][ \t]*/, "");
    else if (key && /^\s+\S/.test(line)) fields[key] = `${fields[key]}\n${line.trim()}`.trim();
  }
  return fields;
}
