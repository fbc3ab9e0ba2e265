import type { Stream } from "../subscriptions/index.ts";
import { has, sizeOf, type Bits } from "./bits.ts";
import type { Candidate, Reader } from "./selection.ts";

const perStream = 4;
/** A programme opens many calls on one day, and each is another chance; a person who says much is one voice. */
const perVoice: Record<Stream, number> = { discussions: 2, methodologies: 2, calls: 4 };
const perTopic = 3;
/** Items that meet none of the interests a reader named. */
const strangers = 3;

/** What a reader's digest still has room for, so that no stream, voice or topic fills it alone. */
export class Room {
  private readonly streams: Record<Stream, number> = { discussions: 0, methodologies: 0, calls: 0 };
  private readonly voices = new Map<number, number>();
  private readonly topics = new Map<number, number>();
  private strange = 0;
  private readonly wanted: Bits;
  /** Whoever follows one topic wants a digest full of it; whoever follows many wants something of each. */
  private readonly perWanted: number;

  constructor({ topics, most }: Pick<Reader, "topics" | "most">) {
    this.wanted = topics;
    this.perWanted = Math.max(perTopic, Math.ceil(most / Math.max(1, sizeOf(topics))));
  }

  has({ stream, voice, topicNumbers }: Candidate, isStranger: boolean, capped: boolean): boolean {
    if (capped && this.streams[stream] >= perStream) return false;
    if (isStranger && this.strange >= strangers) return false;
    if ((this.voices.get(voice) ?? 0) >= perVoice[stream]) return false;
    return !this.isFullOf(topicNumbers);
  }

  take({ stream, voice, topicNumbers }: Candidate, isStranger: boolean): void {
    this.streams[stream] += 1;
    if (isStranger) this.strange += 1;
    this.voices.set(voice, (this.voices.get(voice) ?? 0) + 1);
    for (const topic of topicNumbers) this.topics.set(topic, (this.topics.get(topic) ?? 0) + 1);
  }

  // What the reader asked for is not kept out by what it is about besides: nearly every call is about research, too.
  private isFullOf(topicNumbers: readonly number[]): boolean {
    let isWanted = false;
    let isFull = false;
    for (const topic of topicNumbers) {
      const count = this.topics.get(topic) ?? 0;
      if (!has(this.wanted, topic)) isFull ||= count >= perTopic;
      else if (count < this.perWanted) return false;
      else isWanted = true;
    }
    return isWanted || isFull;
  }
}
