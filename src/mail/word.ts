/**
 * What a provider may say became of a mail. Each weighs more than those before it: words come late and out of order, and the
 * heaviest stands. `soft`: the mailbox did not take it for now; `bounced`: there is no such mailbox, or it wants nothing from us.
 */
export const words = ["sent", "delayed", "soft", "delivered", "failed", "bounced", "complained"] as const;
export type Word = (typeof words)[number];

/** For SQL: `instr(weights, word)` grows with a word's weight. */
export const weights = words.join(" ");
