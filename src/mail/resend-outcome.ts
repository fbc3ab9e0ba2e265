import { days, seconds } from "../platform/clock.ts";
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
  if (name === "invalid_idempotency_key" || name === "invalid_idempotent_request")
    return { kind: "conflict", error: said };
  if (statusCode === null) return { kind: "ambiguous", error: said };
  if (statusCode === 409 && name !== "unreadable") return { kind: "conflict", error: said };
  if (statusCode === 429)
    return { kind: "later", retryAfterMs, error: said, untouched: true, ...paceOf(headers) };
  if (statusCode === 408 || statusCode >= 500)
    return { kind: "later", retryAfterMs, error: said, ...paceOf(headers) };
  // A redirect is not followed: mails go to the provider, and to nobody that somebody names.
  if ((statusCode >= 300 && statusCode < 400) || [401, 403, 404, 405].includes(statusCode))
    return { kind: "denied", error: said };
  if (name === "invalid_from_address") return { kind: "denied", error: said };
  // Too large is for whoever stands in between to say, too; what is wrong with mails only the provider knows.
  if (statusCode === 413 || (statusCode >= 400 && name !== "unreadable"))
    return { kind: "refused", reason: said };
  return { kind: "ambiguous", error: said };
}

/**
 * The SDK's `data`: `{id}` for one mail, `{data: [{id}, …]}` for a batch. Fewer ids than mails, or one twice, and nobody knows whose
 * mail it took; no id at all, and it did not come from the provider.
 */
export function acceptedOutcome(data: unknown, headers: Record<string, string>, count: number): Outcome {
  const one = data as { id?: unknown; data?: unknown };
  const rows = Array.isArray(one.data) ? (one.data as ({ id?: unknown } | null)[]) : [one];
  const ids = rows.map((row) => row?.id).filter((id) => typeof id === "string" && id !== "") as string[];
  if (ids.length === 0) return { kind: "ambiguous", error: "an answer without ids" };
  return ids.length === count && rows.length === count && new Set(ids).size === count
    ? { kind: "accepted", ids, ...paceOf(headers) }
    : { kind: "ambiguous", error: `an answer with ${new Set(ids).size} ids for ${count} mails` };
}

/** For what the SDK throws instead of answering. */
export function unknownOutcome(error: unknown): Outcome {
  return { kind: "ambiguous", error: error instanceof Error ? error.message : String(error) };
}

/** What the provider said of a failure, or what the client says of an answer that is not the provider's. */
function readError(error: unknown): { statusCode: number | null; name: string; message: string } {
  const { statusCode, name, message } = (error ?? {}) as Record<string, unknown>;
  return {
    statusCode: typeof statusCode === "number" ? statusCode : null,
    name: typeof name === "string" ? name : "unknown",
    message: (typeof message === "string" ? message : "").slice(0, 500),
  };
}

/**
 * `retry-after`, else the time until the window that is used up begins anew; a second at least. What is longer than any quota lasts
 * is nobody's word.
 */
function retryAfter(headers: Record<string, string>): number | null {
  const pace = paceOf(headers).pace;
  const after = headers["retry-after"];
  const wait =
    secondsIn(after) ?? untilIn(after, headers["date"]) ?? (pace?.remaining === 0 ? pace.resetMs : null);
  return wait === null || wait > days(32) ? null : Math.max(wait, seconds(1));
}

/** A date instead of seconds, by the clock that wrote it. */
function untilIn(after: string | undefined, date: string | undefined): number | null {
  const wait = Date.parse(after ?? "") - Date.parse(date ?? "");
  return wait >= 0 ? wait : null;
}

function paceOf(headers: Record<string, string>): { pace?: Pace } {
  const remaining = Number(headers["ratelimit-remaining"] ?? Number.NaN);
  const resetMs = secondsIn(headers["ratelimit-reset"]);
  return Number.isFinite(remaining) && resetMs !== null ? { pace: { remaining, resetMs } } : {};
}

function secondsIn(header: string | undefined): number | null {
  const given = /^\s*\d+(\.\d+)?\s*$/.test(header ?? "") ? Number(header) : Number.NaN;
  return Number.isFinite(given) ? Math.ceil(given * 1000) : null;
}
