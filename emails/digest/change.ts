import { direction, kept, type Language } from "../../src/platform/i18n.ts";
import { escape, narrow } from "../escape.ts";
import { cut, isolated, lead, wrap } from "../plain.ts";
import type { Fragment } from "./fragment.ts";
import { text } from "./text.ts";

/** What changed about an entry that its readers may know. Dates are days: YYYY-MM-DD. */
export type Change =
  | { code: "deadline"; from?: string; to?: string }
  | { code: "budget" }
  | { code: "eligibility" }
  | { code: "call" }
  | { code: "version"; version: number; note?: string; language: string };

/** Once an entry, its changes and a language; not once a reader. */
export function renderChanges(changes: readonly Change[], language: Language): Fragment {
  const said = changes.map((change) => saidOf(change, language));
  return {
    html: narrow(said.map(({ html }) => html).join(" · ")),
    text: said.map(({ text: plain }) => plain).join(" · "),
  };
}

function saidOf(change: Change, language: Language): Fragment {
  if (change.code === "version" && change.note) return noted(change.version, change.note, change, language);
  const plain = sentence(change, language);
  return { html: escape(plain), text: plain };
}

/** The editor's own words, in the language of what they changed. */
function noted(version: number, words: string, { language: own }: { language: string }, language: Language) {
  const note = cut(firstOf(words), 120);
  const start = text(language).newVersion(version);
  const dir = direction(language);
  const lines = wrap(note, 70).map((line) => lead(dir) + isolated(line, dir));
  const marked = `<span lang="${escape(own)}" dir="${direction(own)}">${escape(note)}</span>`;
  return {
    html: `${escape(start)} – ${own.split("-")[0] === language ? escape(note) : marked}`,
    // A short one stays on the line of the reasons; a long one has lines of its own.
    text: note.length <= 40 ? `${start} – ${isolated(note, dir)}` : [`${start} –`, ...lines].join("\n  "),
  };
}

/** The first point of what may be a list. */
function firstOf(note: string): string {
  const first = note.split("\n").find((line) => line.trim() !== "") ?? "";
  return first.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, "");
}

function sentence(change: Change, language: Language): string {
  const say = text(language);
  switch (change.code) {
    case "deadline":
      return moved(change, language);
    case "budget":
      return say.budgetChanged;
    case "eligibility":
      return say.eligibilityChanged;
    case "version":
      return say.newVersion(change.version);
    case "call":
      return say.callChanged;
  }
}

function moved({ from, to }: { from?: string; to?: string }, language: Language): string {
  const say = text(language);
  const [before, now] = [Date.parse(from ?? ""), Date.parse(to ?? "")];
  if (Number.isNaN(now) || from === to) return say.deadlineMoved;
  if (Number.isNaN(before)) return say.deadlineNow(dayOf(now, language, true));
  const sameYear = from?.slice(0, 4) === to?.slice(0, 4);
  return say.deadlineMovedFrom(dayOf(before, language, !sameYear), dayOf(now, language, !sameYear));
}

function dayOf(at: number, language: Language, withYear: boolean): string {
  return format(`${language === "en" ? "en-GB" : language} ${withYear}`).format(at);
}

const format = kept((key) => {
  const [locale = "en-GB", withYear] = key.split(" ");
  const year = withYear === "true" ? ({ year: "numeric" } as const) : {};
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", ...year, timeZone: "UTC" });
});
