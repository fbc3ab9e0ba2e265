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
  /** What else tells which mail it was. */
  mail: MailTraits;
  to: readonly string[];
  /** Why nothing more may go to these addresses, if so. */
  ends: "bounce" | "complaint" | null;
};

/** A mail as its provider knows it: its id, when it took it (ms, NaN when it does not say), and two of its headers. */
export type MailTraits = { id: string | null; at: number; from: string | null; subject: string | null };

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

// https://resend.com/docs/webhooks/event-types; what was opened or clicked is nobody's business here.
const kinds = new Map<string, Word>([
  ["email.sent", "sent"],
  ["email.delivery_delayed", "delayed"],
  ["email.delivered", "delivered"],
  ["email.failed", "failed"],
  // Not tried, because the address bounced or complained before: it does not count as a bounce of this mail.
  ["email.suppressed", "failed"],
  ["email.bounced", "soft"],
  ["email.complained", "complained"],
]);

type Payload = { type?: unknown; created_at?: unknown; data?: Data };
type Data = {
  email_id?: unknown;
  message_id?: unknown;
  created_at?: unknown;
  from?: unknown;
  subject?: unknown;
  to?: unknown;
  email?: unknown;
  origin?: unknown;
  tags?: unknown;
  bounce?: { type?: unknown; subType?: unknown };
};

function eventOf(id: string, payload: unknown): WebhookEvent {
  const { type, created_at: createdAt, data } = (payload ?? {}) as Payload;
  const to = Array.isArray(data?.to) ? data.to : [data?.to ?? data?.email];
  return {
    id,
    ...meaningOf(String(type), data),
    at: Date.parse(String(createdAt)),
    ref: refIn(data?.tags) ?? refInName(data?.message_id),
    mail: {
      id: textIn(data?.email_id),
      at: Date.parse(String(data?.created_at)),
      from: textIn(data?.from),
      subject: textIn(data?.subject),
    },
    to: to.filter((address) => typeof address === "string").map(bareAddress),
  };
}

function meaningOf(type: string, data: Data | undefined): Pick<WebhookEvent, "kind" | "ends"> {
  const kind = kinds.get(type) ?? "other";
  if (type === "email.suppressed") return { kind, ends: "bounce" };
  if (type === "suppression.added")
    return { kind, ends: data?.origin === "complaint" ? "complaint" : "bounce" };
  if (kind === "complained") return { kind, ends: "complaint" };
  // "Undetermined" may be anything, so it counts as what may pass.
  if (kind !== "soft" || data?.bounce?.type !== "Permanent") return { kind, ends: null };
  return { kind: data.bounce.subType === "Suppressed" ? "failed" : "bounced", ends: "bounce" };
}

const textIn = (value: unknown) => (typeof value === "string" ? value : null);

/** `Ana <ana@example.org>` as the address alone. */
export function bareAddress(text: string): string {
  return (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim().toLowerCase();
}

/** Tags go out as a list of names and values, and come back as an object. */
function refIn(tags: unknown): string | null {
  const ref = Array.isArray(tags)
    ? (tags as { name?: unknown; value?: unknown }[]).find((tag) => tag?.name === "ref")?.value
    : (tags as { ref?: unknown } | null | undefined)?.ref;
  return typeof ref === "string" && /^[\w-]{1,100}$/.test(ref) ? ref : null;
}

/** Of a digest its name is its Message-ID too, unless the provider gave it another. */
function refInName(messageId: unknown): string | null {
  return typeof messageId === "string" ? (/^<([0-9a-z]{22})@[^\s@]+>$/.exec(messageId)?.[1] ?? null) : null;
}
