/** Who takes a lease: a mark for this process, and whether the process behind another mark is known to be gone. */
export type Holder = { mark: string; isGone(mark: string): boolean };

/** Where nothing is known of other processes (the edge), a lease is free only once it has run out. */
export const unknownHolder = (mark: string): Holder => ({ mark, isGone: () => false });
