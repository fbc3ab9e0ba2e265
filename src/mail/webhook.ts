import { Resend } from "resend";

/** What the hub makes of a provider's word on a mail: whoever bounced for good or complained gets no more. */
export type WebhookEvent = {
  /** Of the delivery of this event; the same again is a repetition. */
  id: string;
  kind: "delivered" | "bounced" | "complained" | "failed" | "other";
  /** The provider's id of the mail. */
  mailId: string | null;
  to: readonly string[];
  /** A hard bounce: the address does not exist, or wants nothing from us. */
  permanent: boolean;
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

const kinds: Record<string, WebhookEvent["kind"]> = {
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.complained": "complained",
  "email.failed": "failed",
};

type Payload = { type?: unknown; data?: { email_id?: unknown; to?: unknown; bounce?: { type?: unknown } } };

function eventOf(id: string, payload: unknown): WebhookEvent {
  const { type, data } = (payload ?? {}) as Payload;
  const to = Array.isArray(data?.to) ? data.to : [data?.to];
  return {
    id,
    kind: kinds[String(type)] ?? "other",
    mailId: typeof data?.email_id === "string" ? data.email_id : null,
    to: to.filter((address) => typeof address === "string"),
    permanent: data?.bounce?.type === "Permanent",
  };
}
