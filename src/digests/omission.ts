import type { FrozenRecipient } from "./envelope.ts";

type Standing = Pick<FrozenRecipient, "state" | "suppressed" | "wanted">;

/** Why a reader does without a mail after all; null: it is wanted. */
export function reasonToOmit({ state, suppressed, wanted }: Standing): string | null {
  if (suppressed) return "suppressed";
  if (state === "active") return wanted ? null : "unsubscribed";
  if (state === null) return "erased";
  return state === "paused" ? "paused" : "unsubscribed";
}
