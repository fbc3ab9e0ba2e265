export const flavours = ["discussion", "ask"] as const;

/** A discussion, or a question to the network that may have one accepted answer. */
export type Flavour = (typeof flavours)[number];

export function flavourOf(value: string): Flavour {
  return value === "ask" ? "ask" : "discussion";
}
