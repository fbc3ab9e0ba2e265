import type { Word } from "../mail/word.ts";
import { number, type Language } from "../platform/i18n.ts";
import type { RunRow } from "./sent-run.ts";
import { text } from "./text.ts";

/** Reasons for which somebody got nothing, as digests note them. */
const reasons = ["nothing", "unsubscribed", "suppressed", "erased", "refused", "withdrawn"] as const;

export function reasonText(reason: string, language: Language): string {
  const words = text(language);
  if (reason === "paused") return words.pausedReader;
  const known = reasons.find((one) => one === reason);
  return known ? words[known] : reason;
}

export function wordText(word: Word, language: Language): string {
  return text(language)[word];
}

/** What a run is: digests, an issue by its number, an alert by its call. */
export function runName({ kind, subject }: Pick<RunRow, "kind" | "subject">, language: Language): string {
  const name = text(language)[kind];
  if (subject === null) return name;
  return kind === "issue" ? `${name} ${subject}` : `${name}: ${subject}`;
}

export function runState({ state, pausedAt }: RunRow, language: Language): string {
  const words = text(language);
  return pausedAt !== null && state !== "closed" ? words.paused : words[state];
}

export function shown(n: number | undefined, language: Language): string | null {
  return n ? number(language, n) : null;
}

const mailKinds = [
  "sign-in",
  "confirm-subscription",
  "already-subscribed",
  "first-post-approved",
  "reply",
  "thread-copy",
  "message",
  "sending-paused",
] as const;

export function mailName(
  { kind, subject }: { kind: string; subject: string | null },
  language: Language,
): string {
  if (kind === "digest" || kind === "issue" || kind === "alert") return runName({ kind, subject }, language);
  const words = text(language);
  const known = mailKinds.find((one) => one === kind);
  return known ? words[known] : words.other;
}

const states = [
  "frozen",
  "submitting",
  "accepted",
  "split",
  "stopped",
  "pending",
  "claimed",
  "dead",
  "skipped",
] as const;

export function stateText(state: string, language: Language): string {
  const known = states.find((one) => one === state);
  return known ? text(language)[`state_${known}`] : state;
}
