import { meet, nothing } from "./bits.ts";
import type { Candidate, Reader } from "./selection.ts";

/** Why a candidate stays out of a digest, as numbers of this list: counted by them, and shown. */
export const exclusions = [
  "language",
  "members",
  "sent",
  "country",
  "own",
  "muted",
  "read",
  "translation",
  "room",
] as const;

export const out = {
  ...{ language: 0, members: 1, sent: 2, country: 3, own: 4, muted: 5, read: 6, translation: 7, room: 8 },
  /** Not in question at all, or not out. */
  absent: 254,
  eligible: 255,
} as const;

/** Whether a candidate is in question for this reader, and what is against it. `told`: in how many of the last digests it was. */
export function standsFor(reader: Reader, candidate: Candidate, told: number): number {
  const from = reader.from[candidate.stream];
  const happened = candidate.last > from;
  if (!happened && !comesUpFor(reader, candidate, from)) return out.absent;
  if (candidate.membersOnly && reader.memberId === null) return out.members;
  const isNews = candidate.loud > from || (happened && isKept(reader, candidate.id));
  if (told > 0 && !isNews && !mayComeAgain(reader, candidate, told, happened)) return out.sent;
  if (isClosedTo(reader, candidate)) return out.country;
  return reader.memberId === null ? out.eligible : standsForMember(reader, candidate, told, isNews);
}

/** Without a happening: by the calendar, for everybody or for those whom it concerns. */
function comesUpFor(reader: Reader, { id, again, openAsk, authorId }: Candidate, from: number): boolean {
  if (from === Infinity || again === null) return false;
  return again !== "kept" || reader.reminded.has(id) || (openAsk && authorId === reader.memberId);
}

function isKept({ following, saved }: Reader, id: string): boolean {
  return (following.size > 0 && following.has(id)) || (saved.size > 0 && saved.has(id));
}

/** A question that still waits is shown twice, and who saved a call is reminded of it whatever they were told. */
function mayComeAgain(
  { reminded, memberId }: Reader,
  { id, again, authorId }: Candidate,
  told: number,
  happened: boolean,
): boolean {
  if (reminded.size > 0 && reminded.has(id)) return true;
  return again === "waiting" && !happened && told === 1 && authorId !== memberId;
}

function standsForMember(reader: Reader, candidate: Candidate, told: number, isNews: boolean): number {
  const { id, authorId, openAsk, again, replies } = candidate;
  const { memberId, muted, read } = reader;
  if (muted.has(id)) return out.muted;
  // Whoever asked is asked once in a while whether it has been answered.
  if (authorId === memberId) return openAsk && again !== null && told === 0 ? out.eligible : out.own;
  const position = read.get(id);
  return position !== undefined && position >= replies && !isNews ? out.read : out.eligible;
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
