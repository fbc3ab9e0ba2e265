import type { Reason } from "../../emails/digest/index.ts";
import { dayIn } from "../subscriptions/index.ts";
import type { Story } from "./story.ts";

/** What a reader's reasons depend on beside the story itself. */
export type Reasoning = {
  topics: readonly string[];
  sectors: readonly string[];
  countries: readonly string[];
  zone: string;
  /** Where the window of the story's stream begins. */
  from: number;
  following: boolean;
};

/** One or two reasons, most personal first, each as a key such as "topic/energy", "deadline/3" or "new". */
export function reasonKeysOf(story: Story, reader: Reasoning, at: number): string[] {
  const personal = personalKey(story, reader);
  const news = newsKey(story, reader, at);
  return personal === null ? [news] : [personal, news];
}

function personalKey({ facts }: Story, { topics, sectors, countries, following }: Reasoning): string | null {
  if (following) return "following";
  const shared = (name: string, mine: readonly string[], theirs: readonly string[]) => {
    const found = mine.find((one) => theirs.includes(one));
    return found === undefined ? null : `${name}/${found}`;
  };
  return (
    shared("topic", topics, facts.topics) ??
    shared("sector", sectors, facts.sectors) ??
    shared("country", countries, facts.countries)
  );
}

function newsKey(story: Story, { zone, from }: Reasoning, at: number): string {
  const { told, facts, people } = story;
  const deadline = story.deadlines[0];
  if (told.amended > from) return "deadline-moved";
  if (story.again === "closing" && deadline !== undefined)
    return `deadline/${daysBetween(dayIn(zone, at), deadline.day ?? dayIn(zone, deadline.at))}`;
  if (told.version > from) return `new-version/${facts.version}`;
  if (story.waiting) return "unanswered";
  if (people >= 3) return `lively/${people}`;
  if (told.created > from) return story.seldomHeard ? "seldom-heard" : "new";
  return people > 0 ? `lively/${people}` : "new";
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
    case "new-version":
      return { code, version: Number(value) };
    case "lively":
      return { code, people: Number(value) };
    case "following":
    case "deadline-moved":
    case "unanswered":
    case "seldom-heard":
      return { code };
    default:
      return { code: "new" };
  }
}
