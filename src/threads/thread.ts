export const flavours = ["discussion", "ask"] as const;

/** A discussion, or a question to the network that may have one accepted answer. */
export type Flavour = (typeof flavours)[number];

export function flavourOf(value: string): Flavour {
  return value === "ask" ? "ask" : "discussion";
}

/** How a thread stands beside its state: each mark has its moment. */
export type ThreadMarks = {
  flavour: Flavour;
  acceptedReplyId: string | null;
  resolvedAt: number | null;
  lockedAt: number | null;
  pinnedAt: number | null;
};
