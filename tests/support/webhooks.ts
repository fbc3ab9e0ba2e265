import { createHmac } from "node:crypto";

const key = "a webhook's secret, long enough";
export const webhookSecret = `whsec_${Buffer.from(key).toString("base64")}`;
/** What a hub needs to hear of its mails. */
export const hearing = {
  MAIL: "resend",
  RESEND_API_KEY: "re_test",
  MAIL_FROM: "Hub <hub@example.org>",
  RESEND_WEBHOOK_SECRET: webhookSecret,
};

export type WebhookGiven = {
  type: string;
  to: string;
  ref?: string | undefined;
  bounce?: "Permanent" | "Transient";
  at?: number;
  /** What else the provider says of the mail. */
  data?: Record<string, unknown>;
};

let count = 0;

/** A webhook as the provider posts it: signed over id, time and the raw body. The clock of that check is the real one. */
export function webhook(
  origin: string,
  { type, to, ref, bounce, at, data }: WebhookGiven,
  id = `msg_${count++}`,
): Request {
  const body = JSON.stringify({
    type,
    ...(at === undefined ? {} : { created_at: new Date(at).toISOString() }),
    data: {
      email_id: "m1",
      to: [to],
      ...(ref ? { tags: { ref } } : {}),
      ...(bounce ? { bounce: { type: bounce } } : {}),
      ...data,
    },
  });
  const timestamp = String(Math.floor((performance.timeOrigin + performance.now()) / 1000));
  const mark = createHmac("sha256", Buffer.from(key)).update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${mark}` };
  return new Request(`${origin}/webhooks/resend`, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", ...headers },
  });
}
