import type { Age, Change, Reason } from "../../emails/digest/index.ts";
import { dayIn } from "../subscriptions/index.ts";
import { repliesThatAreNews, type Story } from "./story.ts";

/** What a reader's reasons depend on beside the story itself. */
export type Reasoning = {
  topics: readonly string[];
  sectors: readonly string[];
  countries: readonly string[];
  zone: string;
  /** Where the window of the story's stream begins. */
  from: number;
  following: boolean;
  saved: boolean;
  reminded: boolean;
  /** It is the reader's own. */
  own: boolean;
  /** An earlier digest told of it. */
  told: boolean;
  /** It meets none of the interests that the reader named. */
  strange: boolean;
  /** It stands in the place that is kept for countries seldom heard. */
  placeKept: boolean;
};

/**
 * One or two reasons, most personal first, each as a key such as "topic/energy", "deadline/3", "new/week/TN", or "+d": what changed. What
 * is nobody's interest in particular is there for the news alone: for the strongest factor of its merit, and for being new.
 */
export function reasonKeysOf(story: Story, reader: Reasoning, at: number): string[] {
  if (reader.own) return ["own-ask"];
  const personal = personalKey(story, reader);
  const news = newsKey(story, reader, at);
  if (personal !== null) return [personal, news];
  return isWhole(news) || story.told.created <= reader.from ? [news] : [news, noveltyKey(story)];
}

/** Says when it happened, too: what it is about needs no word of being new. */
function isWhole(news: string): boolean {
  return !/^(?:lively|unanswered|seldom-heard)(?:\/|$)/.test(news);
}

function personalKey({ facts }: Story, reader: Reasoning): string | null {
  if (reader.saved) return "saved";
  if (reader.following) return "following";
  const shared = (name: string, mine: readonly string[], theirs: readonly string[]) => {
    const found = mine.find((one) => theirs.includes(one));
    return found === undefined ? null : `${name}/${found}`;
  };
  return (
    shared("topic", reader.topics, facts.topics) ??
    shared("sector", reader.sectors, facts.sectors) ??
    // The countries of a call are those that can answer it.
    shared(facts.kind === "call" ? "open-to" : "country", reader.countries, facts.countries) ??
    (reader.strange ? "beyond" : null)
  );
}

function newsKey(story: Story, reader: Reasoning, at: number): string {
  const { told, facts, people } = story;
  const { from } = reader;
  if (told.version > from || told.amended > from) return changeKey(story, from);
  if (told.resolved > from && facts.answered) return "answered";
  if (told.needed > from && !facts.answered) return "still-needed";
  const replies = reader.told ? told.replies.filter((place) => place > from).length : 0;
  if (replies >= (reader.following || reader.saved ? 1 : repliesThatAreNews))
    return `more-replies/${replies}`;
  const deadline = story.deadlines[0];
  if ((story.again === "closing" || reader.reminded) && deadline !== undefined)
    return `deadline/${daysUntil(deadline, reader.zone, at)}`;
  if (story.waiting) return reader.told ? "unanswered-again" : "unanswered";
  // As much as it raises a merit: a place that is kept, then the people, then the country.
  if (reader.placeKept) return `seldom-heard/${facts.country ?? ""}`;
  if (people > 1) return `lively/${people}`;
  if (story.seldomHeard) return `seldom-heard/${facts.country ?? ""}`;
  if (people === 1) return "lively/1";
  if (told.created > from)
    return facts.kind === "call" ? noveltyKey(story) : noveltyKey(story, placeOf(facts));
  return told.replies.length > 0 ? `replies/${told.replies.filter((place) => place > from).length}` : "new";
}

function noveltyKey({ age }: Story, country: string | null = null): string {
  return `new${age === "long" ? "" : `/${age}`}${age === "long" || country === null ? "" : `/${country}`}`;
}

function placeOf({ originCountry, country }: Story["facts"]): string | null {
  return originCountry ?? country;
}

const letters = [
  ["deadline", "d"],
  ["budget", "b"],
  ["eligibility", "e"],
] as const;

/** A plus, and a letter for each thing that changed since `from`: what they say is this entry's own. */
function changeKey({ told, amendments }: Story, from: number): string {
  const changed = new Set(amendments.filter(({ seq }) => seq > from).flatMap((one) => one.changed));
  const known = letters.flatMap(([what, letter]) => (changed.has(what) ? [letter] : [])).join("");
  const call = told.amended > from ? known || "c" : "";
  return `+${call}${told.version > from ? "v" : ""}`;
}

/** What stands behind a key that begins with a plus. */
export function changesOf({ facts, deadlines }: Story, key: string): Change[] {
  const moved = deadlines.find(({ before }) => before !== null) ?? deadlines[0];
  const change: Record<string, () => Change> = {
    d: () => ({
      code: "deadline",
      ...(moved ? { to: moved.date } : {}),
      ...(moved?.before ? { from: moved.before } : {}),
    }),
    b: () => ({ code: "budget" }),
    e: () => ({ code: "eligibility" }),
    c: () => ({ code: "call" }),
    v: () => ({
      code: "version",
      version: facts.version,
      language: facts.language,
      ...(facts.note ? { note: facts.note } : {}),
    }),
  };
  return [...key.slice(1)].flatMap((letter) => change[letter]?.() ?? []);
}

/** Days of the reader's calendar, or of the source's where it names only a day. */
export function daysUntil(deadline: { at: number; day: string | null }, zone: string, at: number): number {
  return daysBetween(dayIn(zone, at), deadline.day ?? dayIn(zone, deadline.at));
}

/** Whole days between two dates of a calendar. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const ages: ReadonlyMap<string, { age: Age }> = new Map(
  (["now", "day", "week", "month"] as const).map((age) => [age, { age }]),
);

/** The words behind a key. `label` names a topic or sector in the reader's language. */
export function reasonOf(key: string, label: (kind: "topic" | "sector", slug: string) => string): Reason {
  const [code = "", value = "", place] = key.split("/");
  switch (code) {
    case "topic":
      return { code, topic: label("topic", value) };
    case "sector":
      return { code, sector: label("sector", value) };
    case "country":
      return { code, country: value };
    case "deadline":
      return { code, days: Number(value) };
    case "lively":
      return { code, people: Number(value) };
    case "more-replies":
      return { code, replies: Number(value) };
    case "following":
    case "saved":
    case "own-ask":
    case "answered":
    case "still-needed":
    case "unanswered":
    case "unanswered-again":
    case "beyond":
      return { code };
    case "seldom-heard":
    case "open-to":
      return { code, country: value };
    case "replies":
      return { code, replies: Number(value) };
    default:
      return { code: "new", ...ages.get(value), ...(place ? { country: place } : {}) };
  }
}
