import type { IssueItem } from "../../emails/newsletter/index.ts";
import type { Addition } from "../entries/index.ts";
import { days } from "../platform/clock.ts";
import { wordsIn } from "./letter-words.ts";
import { insertIssue } from "./issue-store.ts";

export type PastIssue = {
  id: string;
  eventId: string;
  number: number;
  title: string;
  language: string;
  letter: string;
  translations: Record<string, { title: string; letter: string }>;
  items: readonly IssueItem[];
  /** A member's id. */
  by: string;
  /** When members had it; everybody two weeks later. ms */
  releasedAt: number;
};

/** An issue that everybody has read already, for a hub's first start. It is sent to nobody. */
export function addIssue({ id, eventId, by, releasedAt, items, ...words }: PastIssue): Addition {
  const { number, title, language, letter, translations } = words;
  const publicAt = releasedAt + days(14);
  const frozen = {
    ...{ number, title, language, letter: wordsIn(letter, "n-"), cover: null, items },
    translations: Object.fromEntries(
      Object.entries(translations).map(([tongue, said]) => {
        return [tongue, { title: said.title, ...wordsIn(said.letter, "n-") }];
      }),
    ),
  };
  const made = { state: "everybody" as const, stateAt: publicAt, releasedAt, publicAt, frozen };
  const event = { id: eventId, at: publicAt, actor: null, entry: null, origin: "seed" as const };
  return {
    changes: [insertIssue({ ...words, ...made, id, createdAt: releasedAt, createdBy: by })],
    events: [
      { ...event, type: "newsletter.released", data: { issue: id, number, to: "everybody" as const } },
    ],
  };
}
