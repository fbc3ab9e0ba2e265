import { invalid, type Problem } from "../platform/result.ts";
import { canonicalTag } from "../platform/i18n.ts";
import type { Visibility } from "../platform/actor.ts";
import { isLegible, oneLine } from "../platform/one-line.ts";
import { isCountry } from "./countries.ts";

/** Limits of what a person may type. Imports bypass them: sources have their own. */
export const limits = {
  titleCharacters: 100,
  summaryCharacters: 300,
  bodyBytes: 16 * 1024,
  topics: 8,
  reasonCharacters: 300,
} as const;

export const visibilities = ["public", "members"] as const;

/** What the form of an entry holds, as typed. */
export type EntryDraft = {
  title: string;
  body: string;
  topics: readonly string[];
  countries: readonly string[];
  language: string;
  visibility: string;
};

/** The same, checked: ISO countries, known topics, a canonical language tag. */
export type EntryText = Omit<EntryDraft, "visibility"> & { visibility: Visibility };

/** The draft as it may be kept, or everything that is wrong with it. */
export function checkedDraft(draft: EntryDraft, knownTopics: ReadonlySet<string>) {
  const text: EntryText = {
    title: oneLine(draft.title),
    body: draft.body,
    topics: unique(draft.topics),
    countries: unique(draft.countries.map((code) => code.toUpperCase())),
    language: canonicalTag(draft.language) ?? "",
    visibility: draft.visibility === "members" ? "members" : "public",
  };
  const problems = [
    ...titleProblems(text.title),
    ...bodyProblems(text.body),
    ...placeProblems(text, knownTopics),
    ...(isVisibility(draft.visibility) ? [] : [{ field: "visibility", problem: "unknown" }]),
  ];
  return problems.length > 0 ? invalid(...problems) : { ok: true as const, value: text };
}

function titleProblems(title: string): Problem[] {
  if (!isLegible(title)) return [{ field: "title", problem: "missing" }];
  const limit = limits.titleCharacters;
  return [...title].length > limit ? [{ field: "title", problem: "too-long", limit }] : [];
}

/** What is wrong with a Markdown text in the field `body`. */
export function bodyProblems(body: string): Problem[] {
  if (!isLegible(body)) return [{ field: "body", problem: "missing" }];
  const tooLong = Buffer.byteLength(body) > limits.bodyBytes;
  return tooLong ? [{ field: "body", problem: "too-long", limit: limits.bodyBytes / 1024 }] : [];
}

function placeProblems({ topics, countries, language }: EntryText, known: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  if (!topics.every((topic) => known.has(topic))) problems.push({ field: "topics", problem: "unknown" });
  else if (topics.length > limits.topics)
    problems.push({ field: "topics", problem: "too-many", limit: limits.topics });
  if (!countries.every(isCountry)) problems.push({ field: "countries", problem: "unknown" });
  if (language === "") problems.push({ field: "language", problem: "unknown" });
  return problems;
}

function isVisibility(value: string): value is Visibility {
  return value === "public" || value === "members";
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ""))];
}
