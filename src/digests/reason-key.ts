import type { Change, Reason } from "../../emails/digest/index.ts";
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
};

/** One or two reasons, most personal first, each as a key such as "topic/energy", "deadline/3", "new", or "+d": what changed. */
export function reasonKeysOf(story: Story, reader: Reasoning, at: number): string[] {
  if (reader.own) return ["own-ask"];
  const personal = personalKey(story, reader);
  const news = newsKey(story, reader, at);
  return personal === null ? [news] : [personal, news];
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
    shared("country", reader.countries, facts.countries)
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
  if (story.seldomHeard) return "seldom-heard";
  if (people >= 3) return `lively/${people}`;
  if (told.created > from) return "new";
  return people > 0 ? `lively/${people}` : "new";
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

/** The words behind a key. `label` names a topic or sector in the reader's language. */
export function reasonOf(key: string, label: (kind: "topic" | "sector", slug: string) => string): Reason {
  const [code = "", value = ""] = key.split("/");
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
    case "seldom-heard":
      return { code };
    default:
      return { code: "new" };
  }
}
