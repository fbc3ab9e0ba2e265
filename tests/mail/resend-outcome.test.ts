import { expect, test } from "vitest";
import { acceptedOutcome, failedOutcome } from "../../src/mail/resend-outcome.ts";

const failed = (statusCode: unknown, name: string, headers = {}) =>
  failedOutcome({ statusCode, name, message: "…" }, headers).kind;

// https://resend.com/docs/api-reference/errors
test.each([
  [400, "invalid_idempotency_key", "conflict"],
  [400, "validation_error", "refused"],
  [401, "missing_api_key", "denied"],
  [401, "restricted_api_key", "denied"],
  [403, "invalid_api_key", "denied"],
  [403, "validation_error", "denied"],
  [404, "not_found", "denied"],
  [405, "method_not_allowed", "denied"],
  [409, "invalid_idempotent_request", "conflict"],
  [409, "concurrent_idempotent_requests", "inProgress"],
  [422, "validation_error", "refused"],
  [422, "missing_required_field", "refused"],
  [422, "invalid_from_address", "denied"],
  [429, "rate_limit_exceeded", "later"],
  [429, "daily_quota_exceeded", "quota"],
  [429, "monthly_quota_exceeded", "quota"],
  [451, "security_error", "refused"],
  [500, "application_error", "later"],
  [503, "unknown", "later"],
  [null, "application_error", "ambiguous"],
] as const)("%s %s is %s", (status, name, kind) => expect(failed(status, name)).toBe(kind));

test("JSON from something else in between is not taken for the provider's word", () => {
  for (const odd of [null, undefined, "gone", {}, { statusCode: "422" }, { error: { code: 1 } }])
    expect(failedOutcome(odd, {}).kind).toBe("ambiguous");
  expect(acceptedOutcome({ ok: true }, {}, 1).kind).toBe("ambiguous");
});

test("retry-after wins over the window; an empty window serves where it is missing", () => {
  const limited = { statusCode: 429, name: "rate_limit_exceeded", message: "" };
  const window = { "ratelimit-remaining": "0", "ratelimit-reset": "7" };
  expect(failedOutcome(limited, { ...window, "retry-after": "3" })).toMatchObject({ retryAfterMs: 3000 });
  expect(failedOutcome(limited, window)).toMatchObject({
    retryAfterMs: 7000,
    pace: { remaining: 0, resetMs: 7000 },
  });
  expect(failedOutcome(limited, { "retry-after": "Wed, 21 Oct 2026" })).toMatchObject({ retryAfterMs: null });
});
