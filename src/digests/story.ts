import type { Age, DigestItem } from "../../emails/digest/index.ts";
import { days, hours } from "../platform/clock.ts";
import { paths } from "../paths.ts";
import { excerpt } from "../ui/markdown/index.ts";
import type { Stream } from "../subscriptions/index.ts";
import { Numbering } from "./bits.ts";
import { basisOf, meritOf, type Basis } from "./merit.ts";
import { tailOf } from "./memory.ts";
import type { Candidate, Field } from "./selection.ts";
import type { Amendment, EntryFacts, Told } from "./told.ts";

/** `day` (YYYY-MM-DD) where the source names no hour, or not by which clock: the day is then all that is said, wherever `at` (ms) puts it. */
export type StoryDeadline = {
  at: number;
  day: string | null;
  zone: string;
  label: string | null;
  /** YYYY-MM-DD where it is, and where it was before it was moved. */
  date: string;
  before: string | null;
};

/** A candidate with all that its block and its reasons say. */
export type Story = Candidate & {
  facts: EntryFacts;
  told: Told;
  people: number;
  waiting: boolean;
  /** How long ago it was published. */
  age: Age | "long";
  amendments: readonly Amendment[];
  /** How its merit came about, for whoever asks. */
  basis: Basis;
  /** Those still ahead, soonest first. */
  deadlines: readonly StoryDeadline[];
};

/** Everything that a run's digests choose from. */
export type Choice = {
  field: Field;
  stories: ReadonlyMap<string, Story>;
  numberings: Numberings;
  label(kind: "topic" | "sector", slug: string, language: string): string;
};

/** What is known of one entry when a run begins. */
export type Material = {
  facts: EntryFacts;
  /** Undefined where nothing happened in any reader's window. */
  told: Told | undefined;
  /** Of this entry in the window, oldest first. */
  amendments: readonly Amendment[];
  /** Itself and what says the same in other languages. */
  kin: readonly string[];
  people: number;
  seldomHeard: boolean;
  deadlines: readonly StoryDeadline[];
  hasDeadlines: boolean;
};

/** Names of topics and the like as numbers, the same for candidates and readers of a run. */
export type Numberings = Record<"topics" | "sectors" | "countries" | "voices", Numbering>;

export function newNumberings(): Numberings {
  return {
    topics: new Numbering(),
    sectors: new Numbering(),
    countries: new Numbering(),
    voices: new Numbering(),
  };
}

const streamOf = {
  thread: "discussions",
  methodology: "methodologies",
  call: "calls",
} as const satisfies Record<EntryFacts["kind"], Stream>;

/** An entry as a candidate at `at`; undefined when it deserves no place at all. */
export function storyOf(material: Material, numberings: Numberings, at: number): Story | undefined {
  const { facts, people, seldomHeard, deadlines } = material;
  const told = material.told ?? silence(facts);
  const stream = streamOf[facts.kind];
  const isOpen = facts.kind === "thread" && facts.flavour === "ask" && !facts.answered;
  const waiting = isOpen && facts.replies === 0;
  const age = at - facts.publishedAt;
  const openAsk = isOpen && age >= days(3) && age <= days(21);
  const next = deadlines[0]?.at ?? (material.hasDeadlines ? null : undefined);
  const standing = {
    ...{ stream, people, waiting, seldomHeard, lastAt: told.lastAt, publishedAt: facts.publishedAt },
    ...{ newVersion: told.version > 0, amended: told.amended > 0, deadline: next },
  };
  const merit = facts.over ? 0 : meritOf(standing, at);
  if (merit <= 0) return undefined;
  const topics = numberings.topics.add(facts.topics);
  return {
    ...{
      id: facts.id,
      stream,
      merit,
      authorId: facts.authorId,
      voice: numberings.voices.number(voiceOf(facts)),
    },
    language: primary(facts.language),
    group: facts.group,
    tails: material.kin.map(tailOf),
    membersOnly: facts.membersOnly,
    topics,
    sectors: numberings.sectors.add(facts.sectors),
    countries: numberings.countries.add(facts.countries),
    topicNumbers: facts.topics.map((topic) => numberings.topics.number(topic)),
    last: told.last,
    loud: loudest(told),
    replies: facts.replies,
    seldomHeard,
    openAsk,
    named: false,
    again: againOf(stream, { waiting, openAsk, deadline: next }, at),
    ...{ facts, told, people, waiting, deadlines, amendments: material.amendments, age: ageOf(age) },
    basis: basisOf(standing, at),
  };
}

const ages = [
  [hours(2), "now"],
  [days(1), "day"],
  [days(7), "week"],
  [days(31), "month"],
] as const;

/** Whole days would be different ones in every reader's zone: what is a day old at most came after yesterday's digest in all. */
function ageOf(age: number): Age | "long" {
  return ages.find(([most]) => age <= most)?.[1] ?? "long";
}

/** The part of a BCP 47 tag that readers mean by a language. */
export function primary(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

/** So many replies are news to who knew the discussion. */
export const repliesThatAreNews = 3;

// The place before which fewer replies would be left: past it, a window holds enough of them.
function loudest({ version, amended, resolved, needed, replies }: Told): number {
  return Math.max(version, amended, resolved, needed, replies.at(-repliesThatAreNews) ?? 0);
}

// What an import brought is entered by one and the same member; who speaks is the programme, or whom the source names.
function voiceOf({ kind, programme, attribution, authorId, id }: EntryFacts): string {
  if (kind === "call") return programme ?? id;
  return (kind === "methodology" ? attribution : null) ?? authorId;
}

function authorOf({ kind, author, attribution }: EntryFacts): string | null {
  if (kind === "thread") return author;
  return kind === "call" ? null : (attribution?.replace(/,?\s*(via )?https?:\/\/\S+$/, "") ?? author);
}

function silence({ id, publishedAt }: EntryFacts): Told {
  const never = { last: 0, created: 0, version: 0, amended: 0, resolved: 0, needed: 0 };
  return { entry: id, ...never, replies: [], lastAt: publishedAt };
}

type Waiting = { waiting: boolean; openAsk: boolean; deadline: number | null | undefined };

function againOf(stream: Stream, { waiting, openAsk, deadline }: Waiting, at: number): Candidate["again"] {
  if (stream === "discussions" && waiting) return "waiting";
  if (stream !== "calls") return openAsk ? "kept" : null;
  if (!deadline || deadline < at + hours(24)) return null;
  return deadline <= at + days(7) ? "closing" : "kept";
}

/** The entry as a mail shows it. */
export function itemOf({ facts, deadlines }: Story, baseUrl: string): DigestItem {
  const common = {
    key: tailOf(facts.id),
    url: baseUrl + paths.entry({ ...facts, slug: shortSlug(facts.slug) }),
    title: facts.title,
    language: facts.language,
    excerpt: excerptOf(facts),
    ...optional("author", authorOf(facts)),
    ...optional("organisation", facts.organisation),
    ...optional("country", facts.originCountry ?? facts.country),
    demo: facts.demo,
  };
  switch (facts.kind) {
    case "thread":
      return {
        ...common,
        kind: "thread",
        flavour: facts.flavour,
        replies: facts.replies,
        answered: facts.answered,
      };
    case "methodology":
      return {
        ...common,
        kind: "methodology",
        version: facts.version,
        // The columns' CHECKs hold exactly these words.
        ...(optional("sort", facts.sort) as object),
        ...(optional("evidence", facts.evidence) as object),
      };
    case "call":
      return {
        ...common,
        kind: "call",
        ...(optional("type", facts.type) as object),
        ...optional("funder", facts.funder === facts.organisation ? null : facts.funder),
        deadlines: deadlines.map(deadlineOf),
      };
  }
}

// What stands for a discussion's summary was cut when it was written, maybe by an earlier release.
function excerptOf({ kind, summary, html }: EntryFacts): string {
  return kind === "thread" ? excerpt(html, 240) || summary : summary || excerpt(html, 240);
}

const mostSlug = 120;
const shortenedTo = 60;

/** In a script that addresses spell with six characters a letter, the first words do: the page redirects to the whole. */
function shortSlug(slug: string): string {
  if (encodeURIComponent(slug).length <= mostSlug) return slug;
  const words = slug.split("-");
  while (words.length > 1 && encodeURIComponent(words.join("-")).length > shortenedTo) words.pop();
  return encodeURIComponent(words.join("-")).length > mostSlug ? "-" : words.join("-");
}

// A day is the same day for every reader: shown by a clock at which no zone can move it.
function deadlineOf({ at, day, zone, label }: StoryDeadline) {
  const when = day === null ? { at, zone } : { at: Date.parse(`${day}T12:00Z`), zone: "UTC", dateOnly: true };
  return { ...when, ...optional("label", label) };
}

function optional<K extends string>(name: K, value: string | null): { [P in K]?: string } {
  return (value === null ? {} : { [name]: value }) as { [P in K]?: string };
}
