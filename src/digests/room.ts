import type { Stream } from "../subscriptions/index.ts";
import { has, nothing, sizeOf, type Bits } from "./bits.ts";
import type { Candidate, Reader } from "./selection.ts";

const perStream = 4;
const perVoice = 2;
/** Where room is left over: a programme opens many calls on one day, and each is another chance; a person who says much is one voice. */
const perVoiceAtMost: Record<Stream, number> = { discussions: 2, methodologies: 2, calls: 4 };
const perTopic = 3;
/** Items that meet none of the interests a reader named: one, for the surprise, and some more where there is little else. */
const strangersAtFirst = 1;
const strangers = 3;
const fewItems = 6;

/** What there is no room for any more: this voice, this topic, what nobody asked for, or anything. */
export type Full = "voice" | "topic" | "stranger" | "room";

type Asking = Pick<Reader, "topics" | "sectors" | "countries" | "most">;

/** What a reader's digest still has room for, so that no stream, voice or topic fills it alone. */
export class Room {
  private readonly streams: Record<Stream, number> = { discussions: 0, methodologies: 0, calls: 0 };
  private readonly voices = new Map<number, number>();
  private readonly topics = new Map<number, number>();
  private strange = 0;
  private taken = 0;
  private readonly wanted: Bits;
  /** Whoever follows one topic wants a digest full of it; whoever follows many wants something of each. */
  private readonly perWanted: number;

  private readonly asks: boolean;

  constructor({ topics, sectors, countries, most }: Asking) {
    this.asks = [topics, sectors, countries].some((wish) => wish !== nothing);
    this.wanted = topics;
    this.perWanted = Math.max(perTopic, Math.ceil(most / Math.max(1, sizeOf(topics))));
  }

  has({ stream, voice, topicNumbers }: Candidate, isStranger: boolean, capped: boolean): boolean {
    if (capped && this.streams[stream] >= perStream) return false;
    if (isStranger && this.strange >= (capped ? strangersAtFirst : this.taken < fewItems ? strangers : 0))
      return false;
    if ((this.voices.get(voice) ?? 0) >= (capped ? perVoice : perVoiceAtMost[stream])) return false;
    return !this.isFullOf(topicNumbers, this.asks && !isStranger);
  }

  /** Why `has` says no to what found no place. */
  full({ stream, voice, topicNumbers }: Candidate, isStranger: boolean): Full {
    if ((this.voices.get(voice) ?? 0) >= perVoiceAtMost[stream]) return "voice";
    if (this.isFullOf(topicNumbers, this.asks && !isStranger)) return "topic";
    return isStranger ? "stranger" : "room";
  }

  take({ stream, voice, topicNumbers }: Candidate, isStranger: boolean): void {
    this.streams[stream] += 1;
    this.taken += 1;
    if (isStranger) this.strange += 1;
    this.voices.set(voice, (this.voices.get(voice) ?? 0) + 1);
    for (const topic of topicNumbers) this.topics.set(topic, (this.topics.get(topic) ?? 0) + 1);
  }

  /**
   * What a reader asked for is kept out neither by what it is about besides – nearly every call is about research, too – nor by one
   * full topic of several; what was not asked for, by any.
   */
  private isFullOf(topicNumbers: readonly number[], wasAsked: boolean): boolean {
    let wanted = 0;
    let full = 0;
    for (const topic of topicNumbers) {
      const count = this.topics.get(topic) ?? 0;
      if (!has(this.wanted, topic)) full += Number(count >= perTopic);
      else if (count < this.perWanted) return false;
      else wanted += 1;
    }
    return wanted > 0 || (full > 0 && (!wasAsked || full === topicNumbers.length));
  }
}
