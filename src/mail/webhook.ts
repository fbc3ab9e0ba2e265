import { Resend } from "resend";
import type { Word } from "./word.ts";

/** A provider's word on a mail. */
export type WebhookEvent = {
  /** Of the delivery of this event; the same again is a repetition. */
  id: string;
  /** `other`: nothing that the hub has a use for. */
  kind: Word | "other";
  /** When it happened (ms), by the provider's clock; NaN when it does not say. */
  at: number;
  /** The name that the hub gave the mail. */
  ref: string | null;
  /** The provider's id of the mail. */
  mailId: string | null;
  to: readonly string[];
};

type WebhookHeaders = {
  id: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
};

/**
 * The event in a webhook, or undefined unless its signature (headers `svix-id`, `svix-timestamp`, `svix-signature`) is right for
 * the raw body and not older than five minutes. `body` must be the bytes as they came: parsed and printed again it no longer fits.
 */
export function verifiedWebhook(
  body: string,
  headers: WebhookHeaders,
  secret: string,
): WebhookEvent | undefined {
  const { id, timestamp, signature } = headers;
  if (!id || !timestamp || !signature || !secret) return undefined;
  try {
    const payload = verifier.webhooks.verify({
      payload: body,
      headers: { id, timestamp, signature },
      webhookSecret: secret,
    });
    return eventOf(id, payload);
  } catch {
    // Any failure is the same to us: not signed by whom we trust.
    return undefined;
  }
}

// The SDK wants a key even for this, which needs none.
const verifier = new Resend("re_only_verifies", { baseUrl: "https://api.resend.com" });

const kinds = new Map<string, Word>([
  ["email.sent", "sent"],
  ["email.delivery_delayed", "delayed"],
  ["email.delivered", "delivered"],
  ["email.failed", "failed"],
  ["email.bounced", "soft"],
  ["email.complained", "complained"],
]);

type Payload = {
  type?: unknown;
  created_at?: unknown;
  data?: { email_id?: unknown; to?: unknown; tags?: unknown; bounce?: { type?: unknown } };
};

function eventOf(id: string, payload: unknown): WebhookEvent {
  const { type, created_at: createdAt, data } = (payload ?? {}) as Payload;
  const to = Array.isArray(data?.to) ? data.to : [data?.to];
  const kind = kinds.get(String(type)) ?? "other";
  return {
    id,
    // "Undetermined" may be anything, so it counts as what may pass.
    kind: kind === "soft" && data?.bounce?.type === "Permanent" ? "bounced" : kind,
    at: Date.parse(String(createdAt)),
    ref: refIn(data?.tags),
    mailId: typeof data?.email_id === "string" ? data.email_id : null,
    to: to.filter((address) => typeof address === "string"),
  };
}

/** Tags go out as a list of names and values, and come back as an object. */
function refIn(tags: unknown): string | null {
  const ref = Array.isArray(tags)
    ? (tags as { name?: unknown; value?: unknown }[]).find((tag) => tag?.name === "ref")?.value
    : (tags as { ref?: unknown } | null | undefined)?.ref;
  return typeof ref === "string" && /^[\w-]{1,100}$/.test(ref) ? ref : null;
}
