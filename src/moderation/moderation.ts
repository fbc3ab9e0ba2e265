import type { State } from "../platform/actor.ts";

/** What a moderator can decide of a post. */
export const decisions = ["approve", "reject", "hide", "restore", "dismiss"] as const;
export type Decision = (typeof decisions)[number];

export function isDecision(word: string): word is Decision {
  return decisions.includes(word as Decision);
}

/** The state a decision leads to and those it may come from; undefined for one that leaves the post as it is. */
export function moveOf(decision: Decision): { to: State; from: readonly State[] } | undefined {
  switch (decision) {
    case "approve":
      return { to: "published", from: ["queued"] };
    case "reject":
      return { to: "rejected", from: ["queued"] };
    case "hide":
      return { to: "hidden", from: ["published"] };
    case "restore":
      return { to: "published", from: ["hidden", "rejected"] };
    case "dismiss":
      return undefined;
  }
}

export const mostReasonCharacters = 300;
