import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

export type Import = {
  /** The path from the root for a file of the project, the bare name for a package. */
  to: string;
  /** Erased at compile time. */
  typeOnly: boolean;
};

export type SourceFile = {
  path: string;
  text: string;
  /** The text with what is inside comments and strings blanked, so that words in prose are not code. */
  code: string;
  /** The text with comments blanked and strings kept. */
  uncommented: string;
  imports: Import[];
};

export type SourceTree = SourceFile[];

/** Reads the TypeScript and browser scripts under the given folders. */
export function readTree(folders: readonly string[]): SourceTree {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => posix.join(folder, name)),
  );
  const sources = files.filter((path) => /\.(tsx?|client\.js)$/.test(path) && !path.endsWith(".d.ts"));
  return treeOf(Object.fromEntries(sources.map((path) => [path, readFileSync(join(path), "utf8")])));
}

/** A tree from texts by path: how the rules are tried on small examples. */
export function treeOf(texts: Record<string, string>): SourceTree {
  return Object.entries(texts).map(([path, text]) => {
    const uncommented = blank(text, { strings: false });
    return {
      path,
      text,
      code: blank(text, { strings: true }),
      uncommented,
      imports: importsOf(path, uncommented),
    };
  });
}

/** Every file that runs when `from` runs, by the imports that are not erased. */
export function reachedFrom(tree: SourceTree, from: string): SourceFile[] {
  const byPath = new Map(tree.map((file) => [file.path, file]));
  const reached = new Set<SourceFile>();
  const visit = (path: string) => {
    const file = byPath.get(path);
    if (!file || reached.has(file)) return;
    reached.add(file);
    for (const { to, typeOnly } of file.imports) if (!typeOnly) visit(to);
  };
  visit(from);
  return [...reached];
}

const importOrExport =
  /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?(?:([\w*{}\s,$]+?)\s+from\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

function importsOf(path: string, uncommented: string): Import[] {
  return [...uncommented.matchAll(importOrExport)].map(([, type, names, from, dynamic]) => ({
    to: resolved(path, from ?? dynamic ?? ""),
    typeOnly: Boolean(type) || onlyTypes(names),
  }));
}

/** True for `{ type A, type B }`. */
function onlyTypes(names: string | undefined): boolean {
  const braced = /^\s*\{([^}]*)\}\s*$/.exec(names ?? "")?.[1];
  const each = braced?.split(",").map((name) => name.trim());
  return Boolean(each?.some(Boolean) && each.every((name) => !name || name.startsWith("type ")));
}

function resolved(path: string, specifier: string): string {
  return specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier;
}

// A comment, a string, a template without a nested template, or a regular expression where one can begin.
const token =
  /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{};+]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;

/** Blanks comments, and what is between quotes if asked, keeping every line break where it was. */
function blank(text: string, { strings }: { strings: boolean }): string {
  return text.replace(token, (found) => {
    if (/^\/[/*]/.test(found)) return spaces(found);
    if (!strings || found.startsWith("/")) return strings ? spaces(found) : found;
    const quote = found.charAt(0);
    return (
      quote + (quote === "`" ? keepSubstitutions(found.slice(1, -1)) : spaces(found.slice(1, -1))) + quote
    );
  });
}

/** In a template, `${…}` is code. */
function keepSubstitutions(inside: string): string {
  return inside.replace(/\$\{[^}]*\}|[^$]+|\$/g, (part) => (part.startsWith("${") ? part : spaces(part)));
}

function spaces(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
