import { plainOf } from "../ui/markdown/index.ts";
import type { State } from "../platform/actor.ts";
import { facetsOf, type Filed } from "./facets.ts";
import { normalise, signsIn } from "./normalise.ts";

/** A post as it stands in its tables, with all that it says. Instants in ms. */
export type Source = Filed & {
  subjectId: string;
  isEntry: boolean;
  state: State;
  version: number;
  at: number;
  /** Empty for replies. */
  title: string;
  /** Rendered, safe HTML. */
  html: readonly string[];
  /** Beside prose: what a call's facts and a methodology's document say, as plain text and JSON. */
  parts: readonly (string | null)[];
  /** Where the index has it, if it does, and by which facets. */
  indexed: { id: number; facets: string } | null;
};

/** A post for the index, its words parted by spaces. */
export type Indexed = {
  id: number;
  subjectId: string;
  version: number;
  facets: string;
  words: string;
  signs: string;
  /** The words of an entry's title; null for replies. */
  title: { words: string; signs: string } | null;
};

/** What a post says beside its title, as plain text. */
export function textOf({ html, parts }: Pick<Source, "html" | "parts">): string {
  const [summary, ...others] = parts;
  return [summary ?? "", ...html.map(plainOf), ...others.map(partText), ...html.flatMap(addressesIn)]
    .filter(Boolean)
    .join("\n");
}

/** Where links lead: who remembers no more of a post than the site it named finds it by that. */
function addressesIn(html: string): string[] {
  return [...html.matchAll(/href="https?:\/\/([^"]+)"/g)].map(([, address = ""]) => readable(address));
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll("&amp;", "&"));
  } catch {
    return address;
  }
}

/** A post as the index has it, under a given id. */
export function indexedAs(id: number, source: Source): Indexed {
  const { subjectId, version, isEntry, title } = source;
  const text = isEntry ? `${title}\n${textOf(source)}` : textOf(source);
  return {
    ...{ id, subjectId, version },
    facets: facetsOf(source).join(" "),
    words: normalise(text).join(" "),
    signs: signsIn(text).join(" "),
    title: isEntry ? { words: normalise(title).join(" "), signs: signsIn(title).join(" ") } : null,
  };
}

/** A part is a text, or JSON of which the texts count. */
function partText(part: string | null): string {
  if (!part?.startsWith("{")) return part ?? "";
  try {
    return textsIn(JSON.parse(part)).join("\n");
  } catch {
    return part;
  }
}

// What programs keep for themselves, and dates, are not what anybody looks for.
const unread = new Set(["contentHash", "countrySets", "retrievedFrom", "deadlineModel", "date", "at"]);

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (unread.has(name) ? [] : textsIn(one)));
}
