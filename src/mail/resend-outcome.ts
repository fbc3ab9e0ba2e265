import type { Outcome, Pace } from "./mailer.ts";

/**
 * What Resend's answers mean for us. Names and statuses: https://resend.com/docs/api-reference/errors. Only what proves that
 * nothing was accepted may be split or given up; whatever is not understood counts as ambiguous.
 */
export function failedOutcome(error: unknown, headers: Record<string, string>): Outcome {
  const { statusCode, name, message } = readError(error);
  const said = `${statusCode ?? "no answer"} ${name}: ${message}`;
  const retryAfterMs = retryAfter(headers);
  if (name === "concurrent_idempotent_requests") return { kind: "inProgress", retryAfterMs };
  if (name === "daily_quota_exceeded" || name === "monthly_quota_exceeded")
    return { kind: "quota", retryAfterMs, error: said };
  // The key itself is made by us, so an invalid one is a bug that no retry mends; and a key that is used means another payload.
  if (statusCode === 409 || name === "invalid_idempotency_key") return { kind: "conflict", error: said };
  if (statusCode === null) return { kind: "ambiguous", error: said };
  if (statusCode === 429)
    return { kind: "later", retryAfterMs, error: said, untouched: true, ...paceOf(headers) };
  if (statusCode === 408 || statusCode >= 500)
    return { kind: "later", retryAfterMs, error: said, ...paceOf(headers) };
  if ([401, 403, 404, 405].includes(statusCode) || name === "invalid_from_address")
    return { kind: "denied", error: said };
  if (statusCode >= 400) return { kind: "refused", reason: said };
  return { kind: "ambiguous", error: said };
}

/** The SDK's `data`: `{id}` for one mail, `{data: [{id}, …]}` for a batch. */
export function acceptedOutcome(data: unknown, headers: Record<string, string>, count: number): Outcome {
  const one = data as { id?: unknown; data?: unknown };
  const rows = Array.isArray(one.data) ? (one.data as { id?: unknown }[]) : [one];
  const ids = Array.from({ length: count }, (_, i) => (typeof rows[i]?.id === "string" ? rows[i].id : null));
  // A 200 without any id did not come from the provider: a proxy, or a page in between.
  if (ids.every((id) => id === null)) return { kind: "ambiguous", error: "an answer without ids" };
  return { kind: "accepted", ids, ...paceOf(headers) };
}

/** For what the SDK throws instead of answering. */
export function unknownOutcome(error: unknown): Outcome {
  return { kind: "ambiguous", error: error instanceof Error ? error.message : String(error) };
}

/** The SDK hands through whatever JSON came with a failure, and `statusCode: null` where no answer came at all. */
function readError(error: unknown): { statusCode: number | null; name: string; message: string } {
  const { statusCode, name, message } = (error ?? {}) as Record<string, unknown>;
  return {
    statusCode: typeof statusCode === "number" ? statusCode : null,
    name: typeof name === "string" ? name : "unknown",
    message: (typeof message === "string" ? message : "").slice(0, 500),
  };
}

/** `retry-after` in seconds, else the time until the window that is used up begins anew. */
function retryAfter(headers: Record<string, string>): number | null {
  const pace = paceOf(headers).pace;
  return secondsIn(headers["retry-after"]) ?? (pace?.remaining === 0 ? pace.resetMs : null);
}

function paceOf(headers: Record<string, string>): { pace?: Pace } {
  const remaining = Number(headers["ratelimit-remaining"] ?? Number.NaN);
  const resetMs = secondsIn(headers["ratelimit-reset"]);
  return Number.isFinite(remaining) && resetMs !== null ? { pace: { remaining, resetMs } } : {};
}

function secondsIn(header: string | undefined): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1000) : null;
}
