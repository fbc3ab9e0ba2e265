import type { EntryKind } from "../paths.ts";

/** How much there is of something; counted up to `mostCounted`, beyond which a page says "50+". */
export type CountryCounts = {
  people: number;
  organisations: number;
  networks: number;
  discussions: number;
  methodologies: number;
  /** Whether anybody from here has started a discussion that this reader may see. */
  asked: boolean;
};
export const mostCounted = 50;

/** Rows that a country's page shows of each kind. */
export const mostShown: Record<EntryKind | "people" | "organisations", number> = {
  thread: 5,
  methodology: 5,
  call: 6,
  people: 8,
  organisations: 8,
};

export const gaps = ["organisation", "member", "question", "methodology", "call"] as const;
export type Gap = (typeof gaps)[number];

/** What a country has nothing of yet. `calls`: those that say they are open to it. */
export function gapsOf(counts: CountryCounts, calls: number): Gap[] {
  const missing: Record<Gap, boolean> = {
    organisation: counts.organisations + counts.networks === 0,
    member: counts.people === 0,
    question: !counts.asked,
    methodology: counts.methodologies === 0,
    call: calls === 0,
  };
  return gaps.filter((gap) => missing[gap]);
}
