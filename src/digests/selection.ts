import type { Stream } from "../subscriptions/index.ts";
import { meet, nothing, type Bits } from "./bits.ts";
import { Room } from "./room.ts";
import { keepOneOfEachGroup } from "./translations.ts";

/** An entry that a digest of this run could tell of, scored once for all readers. */
export type Candidate = {
  id: string;
  stream: Stream;
  merit: number;
  authorId: string;
  /** Whoever speaks: the author, or for calls the programme. */
  voice: number;
  /** Primary subtag. */
  language: string;
  /** Candidates of one group are translations of each other; null for one that stands alone. */
  group: string | null;
  membersOnly: boolean;
  topics: Bits;
  sectors: Bits;
  countries: Bits;
  topicNumbers: readonly number[];
  /** Places in the log of the newest happening, and of the newest that is news even to those who knew the entry; 0 for none. */
  last: number;
  loud: number;
  replies: number;
  /** Shown without a happening in the window: a deadline draws near, or a question still waits. */
  again: "closing" | "waiting" | null;
};

export type Reader = {
  /** Where each stream's window begins; Infinity for a stream that is not in this digest. */
  from: Record<Stream, number>;
  /** Primary subtags of what the reader reads. */
  languages: readonly string[];
  /** Primary subtag of the language of the mail. */
  language: string;
  topics: Bits;
  sectors: Bits;
  countries: Bits;
  /** The member whose address this is. */
  memberId: string | null;
  /** By entry: how far the member has read it. */
  read: ReadonlyMap<string, number>;
  muted: ReadonlySet<string>;
  following: ReadonlySet<string>;
  /** By entry: how often it was told of lately. */
  recent: ReadonlyMap<string, number>;
  most: number;
};

/** `strange`: it meets none of the interests that the reader named. */
export type Picked = { candidate: Candidate; score: number; strange: boolean };
/** Why candidates stayed out, and how many. */
export type PassedOver = Record<string, number>;

/** Candidates in the order of their ids, so that ties go to the lower one; found again by the languages that readers read. */
export class Field {
  private readonly byLanguages = new Map<string, readonly Candidate[]>();

  readonly hasTranslations: boolean;

  constructor(readonly candidates: readonly Candidate[]) {
    this.hasTranslations = candidates.some(({ group }) => group !== null);
  }

  readBy(languages: readonly string[]): readonly Candidate[] {
    const key = languages.join();
    let found = this.byLanguages.get(key);
    if (!found) {
      found = this.candidates.filter(({ language }) => languages.includes(language));
      this.byLanguages.set(key, found);
    }
    return found;
  }
}

/** One reader's choice: best first as far as there is room, a few of each stream; then the best of the rest in what is left. */
export function select(field: Field, reader: Reader): { picked: Picked[]; passed: PassedOver } {
  const readable = field.readBy(reader.languages);
  const passed: PassedOver = {};
  count(passed, "language", field.candidates.length - readable.length);
  const scores = scoresFor(reader, readable, passed);
  if (field.hasTranslations)
    count(passed, "translation", keepOneOfEachGroup(readable, scores, reader.language));
  const room = new Room(reader);
  const picked: Picked[] = [];
  for (const capped of [true, false])
    while (picked.length < reader.most) {
      const best = bestOf(readable, scores, room, capped);
      if (best < 0) break;
      const candidate = readable[best] as Candidate; // an index of this list
      const score = scores[best] ?? 0;
      picked.push({ candidate, score: Math.abs(score), strange: score < 0 });
      room.take(candidate, score < 0);
      scores[best] = 0;
    }
  let left = 0;
  for (let i = 0; i < readable.length; i++) if (scores[i] !== 0) left += 1;
  count(passed, "room", left);
  return { picked, passed };
}

// Reused: one run scores for one reader at a time.
let scratch = new Float64Array(1024);

/** Merit times interest; 0 for what stays out; negative for a stranger, so that one number says both. */
function scoresFor(reader: Reader, readable: readonly Candidate[], passed: PassedOver): Float64Array {
  if (scratch.length < readable.length) scratch = new Float64Array(readable.length * 2);
  for (let i = 0; i < readable.length; i++) {
    const candidate = readable[i] as Candidate; // within bounds
    const from = reader.from[candidate.stream];
    scratch[i] = 0;
    if (candidate.last <= from && (candidate.again === null || from === Infinity)) continue;
    const reason = reasonAgainst(reader, candidate, from);
    if (reason !== null) count(passed, reason, 1);
    else scratch[i] = candidate.merit * interest(reader, candidate);
  }
  return scratch;
}

function reasonAgainst(reader: Reader, candidate: Candidate, from: number): string | null {
  const { id, loud, again } = candidate;
  if (candidate.membersOnly && reader.memberId === null) return "members";
  const told = reader.recent.get(id) ?? 0;
  const isNews = loud > from;
  if (told > (again === "waiting" && candidate.last <= from ? 1 : 0) && !isNews) return "sent";
  if (isClosedTo(reader, candidate)) return "country";
  if (reader.memberId === null) return null;
  if (candidate.authorId === reader.memberId) return "own";
  if (reader.muted.has(id)) return "muted";
  const position = reader.read.get(id);
  return position !== undefined && position >= candidate.replies && !isNews ? "read" : null;
}

/** A call for other countries than the reader's. */
function isClosedTo({ countries }: Reader, candidate: Candidate): boolean {
  return (
    candidate.stream === "calls" &&
    countries !== nothing &&
    candidate.countries !== nothing &&
    !meet(countries, candidate.countries)
  );
}

/** 1 where no interest was named; more for every one that is met; little, and negative, where none is. */
function interest({ topics, sectors, countries, following }: Reader, candidate: Candidate): number {
  if (following.size > 0 && following.has(candidate.id)) return 4;
  if (topics === nothing && sectors === nothing && countries === nothing) return 1;
  let met = 0;
  if (meet(topics, candidate.topics)) met += 2;
  if (meet(sectors, candidate.sectors)) met += 1;
  if (meet(countries, candidate.countries)) met += 1;
  if (met > 0) return 1 + met;
  return candidate.topics === nothing && candidate.sectors === nothing ? -0.5 : -0.2;
}

function bestOf(readable: readonly Candidate[], scores: Float64Array, room: Room, capped: boolean): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < readable.length; i++) {
    const score = scores[i] ?? 0;
    const weight = score < 0 ? -score : score;
    if (weight > most && room.has(readable[i] as Candidate, score < 0, capped)) {
      best = i;
      most = weight;
    }
  }
  return best;
}

function count(passed: PassedOver, reason: string, by: number): void {
  if (by > 0) passed[reason] = (passed[reason] ?? 0) + by;
}
