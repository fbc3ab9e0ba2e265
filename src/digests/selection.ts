import type { Stream } from "../subscriptions/index.ts";
import type { Bits } from "./bits.ts";
import { exclusions, out, standsFor } from "./exclusion.ts";
import { factorOf, interestOf, isStrange, type Met } from "./interest.ts";
import { Memory } from "./memory.ts";
import { Room, type Full } from "./room.ts";
import { Sheet } from "./sheet.ts";
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
  /** By these a reader remembers it, in whichever language they were told of it. */
  tails: readonly string[];
  membersOnly: boolean;
  topics: Bits;
  sectors: Bits;
  countries: Bits;
  topicNumbers: readonly number[];
  /** Places in the log of the newest happening, and of the newest that is news even to those who knew the entry; 0 for none. */
  last: number;
  loud: number;
  replies: number;
  /** Speaks for a country that is not often heard. */
  seldomHeard: boolean;
  /** A question of some days that nobody has settled: whoever asked is asked about it. */
  openAsk: boolean;
  /** A digest of this run holds it, or tells of it as left out: why it weighs what it weighs is then written down. */
  named: boolean;
  /** Comes up without a happening: a deadline draws near, a question still waits, or only for those whom it concerns ("kept"). */
  again: "closing" | "waiting" | "kept" | null;
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
  /** Topics to hear less of. */
  less: Bits;
  /** The member whose address this is. */
  memberId: string | null;
  /** By entry: how far the member has read it. */
  read: ReadonlyMap<string, number>;
  muted: ReadonlySet<string>;
  following: ReadonlySet<string>;
  saved: ReadonlySet<string>;
  /** Saved calls with a deadline to be reminded of in this digest. */
  reminded: ReadonlySet<string>;
  /** By entry: in how many of the last digests it was. */
  recent: ReadonlyMap<string, number>;
  most: number;
};

/**
 * `strange`: it meets none of the interests that the reader named. `placeKept`: it stands in the place that is kept for countries seldom
 * heard. `met`: what its score is made of.
 */
export type Picked = {
  candidate: Candidate;
  score: number;
  strange: boolean;
  placeKept: boolean;
  met: Met;
};
/** Why candidates stayed out, and how many. */
export type PassedOver = Record<string, number>;
export type LeftOut = {
  candidate: Candidate;
  score: number;
  met: Met;
  why: (typeof exclusions)[number] | Full;
};
/** `left`: the best of what stayed out, best first. */
export type Selection = { picked: Picked[]; passed: PassedOver; left: LeftOut[] };

type Readable = { candidates: readonly Candidate[]; seldom: readonly number[] };

/** Candidates in the order of their ids, so that ties go to the lower one; found again by the languages that readers read. */
export class Field {
  private readonly byLanguages = new Map<string, Readable>();
  readonly hasTranslations: boolean;
  readonly memory: Memory;

  readonly candidates: readonly Candidate[];

  constructor(given: readonly Candidate[]) {
    const candidates = given.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
    this.candidates = candidates;
    this.hasTranslations = candidates.some(({ group }) => group !== null);
    this.memory = new Memory(candidates);
  }

  readBy(languages: readonly string[]): Readable {
    const key = languages.join();
    let found = this.byLanguages.get(key);
    if (!found) {
      const candidates = this.candidates.filter(({ language }) => languages.includes(language));
      const seldom = candidates.flatMap(({ seldomHeard }, i) => (seldomHeard ? [i] : []));
      this.byLanguages.set(key, (found = { candidates, seldom }));
    }
    return found;
  }
}

// One run selects for one reader at a time: the sheet is written over.
const sheet = new Sheet();
/** Whoever wants two items wants the two best. */
const fewestWithPlaceKept = 3;

/**
 * One reader's choice. One place is kept for the best of a country seldom heard; then the best first as far as there is room, a few of
 * each stream; then the best of the rest in what is left.
 */
export function select(field: Field, reader: Reader): Selection {
  const { candidates, seldom } = field.readBy(reader.languages);
  weigh(reader, candidates);
  if (field.hasTranslations)
    keepOneOfEachGroup(candidates, sheet.scores, reader.language, (i) => sheet.drop(i, out.translation));
  const room = new Room(reader);
  const picked: Picked[] = [];
  const pick = (best: number, placeKept: boolean) => {
    const candidate = candidates[best] as Candidate; // an index of this list
    const score = sheet.scores[best] ?? 0;
    const strange = score < 0;
    picked.push({ candidate, score: Math.abs(score), strange, placeKept, met: sheet.met[best] ?? 0 });
    room.take(candidate, strange);
    sheet.take(best);
  };
  if (reader.most >= fewestWithPlaceKept && seldom.length > 0) {
    const best = bestAmong(seldom, candidates, room);
    if (best >= 0) pick(best, true);
  }
  for (const capped of [true, false])
    while (picked.length < reader.most) {
      const best = bestOf(candidates, room, capped);
      if (best < 0) break;
      pick(best, false);
    }
  const passed = sheet.counts(exclusions);
  const unread = field.candidates.length - candidates.length;
  if (unread > 0) passed["language"] = unread;
  return { picked, passed, left: leftOut(candidates, room) };
}

/** Merit times interest; 0 for what stays out; negative for a stranger, so that one number says both. */
function weigh(reader: Reader, candidates: readonly Candidate[]): void {
  sheet.begin(candidates.length);
  const { recent } = reader;
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i] as Candidate; // within bounds
    const told = recent.size > 0 ? (recent.get(candidate.id) ?? 0) : 0;
    const standing = standsFor(reader, candidate, told);
    if (standing === out.absent) continue;
    // What is excluded by the dozen is weighed by its merit alone: it is only listed, and mostly counted.
    const bits =
      standing === out.country || standing === out.members ? 0 : interestOf(reader, candidate, told > 0);
    const reminded = reader.reminded.size > 0 && reader.reminded.has(candidate.id);
    const weight = (reminded ? Math.max(1, candidate.merit) : candidate.merit) * factorOf(bits);
    sheet.write(i, isStrange(bits) ? -weight : weight, bits, standing);
  }
}

function bestOf(candidates: readonly Candidate[], room: Room, capped: boolean): number {
  const { scores, inQuestion, size } = sheet;
  let best = -1;
  let most = 0;
  for (let n = 0; n < size; n++) {
    const i = inQuestion[n] ?? 0;
    const score = scores[i] ?? 0;
    const weight = score < 0 ? -score : score;
    if (weight > most && room.has(candidates[i] as Candidate, score < 0, capped)) {
      best = i;
      most = weight;
    }
  }
  return best;
}

function bestAmong(indexes: readonly number[], candidates: readonly Candidate[], room: Room): number {
  let best = -1;
  let most = 0;
  for (const i of indexes) {
    const score = sheet.scores[i] ?? 0;
    const weight = Math.abs(score);
    if (weight > most && room.has(candidates[i] as Candidate, score < 0, true)) {
      best = i;
      most = weight;
    }
  }
  return best;
}

function leftOut(candidates: readonly Candidate[], room: Room): LeftOut[] {
  return sheet.bestLeft().map((i) => {
    const candidate = candidates[i] as Candidate; // an index of this list
    const score = sheet.scores[i] ?? 0;
    const met = sheet.met[i] ?? 0;
    const code = sheet.standing[i] ?? 0;
    const why = code === out.eligible ? room.full(candidate, score < 0) : (exclusions[code] ?? "room");
    return { candidate, score: sheet.weights[i] ?? 0, met, why };
  });
}
