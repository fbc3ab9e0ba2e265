import { assertBatch, type Batch, type Mail, type Mailer, type Outcome } from "./mailer.ts";
import { ResendClient } from "./resend-client.ts";
import { acceptedOutcome, failedOutcome, unknownOutcome } from "./resend-outcome.ts";

export type ResendAccount = {
  apiKey: string;
  from: string;
  /** Where the API is; the provider's own when left out. */
  baseUrl?: string;
  /** After so many ms without an answer nobody knows. The SDK itself would wait for ever. */
  timeoutMs?: number;
};

/** Sends through Resend's API: one mail as a mail, several as a batch that is accepted whole or not at all. Node and workerd. */
export function createResendMailer({ apiKey, from, baseUrl, timeoutMs = 15_000 }: ResendAccount): Mailer {
  // The SDK would otherwise read the environment, which only config.ts may.
  const resend = new ResendClient(apiKey, {
    baseUrl: (baseUrl ?? "https://api.resend.com").replace(/\/+$/, ""),
  });
  return {
    kind: "resend",
    async send(batch) {
      assertBatch(batch);
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        return outcomeOf(await request(resend, batch, from, signal), batch.mails.length);
      } catch (error) {
        return unknownOutcome(error);
      }
    },
  };
}

async function request(
  resend: ResendClient,
  { key, mails }: Batch,
  from: string,
  signal: AbortSignal,
): Promise<Answer> {
  const options = { idempotencyKey: key, signal };
  const [first, ...others] = mails.map((mail) => payload(mail, from));
  if (first && others.length === 0) return resend.emails.send(first, options);
  return resend.batch.send(first ? [first, ...others] : [], options);
}

function payload({ to, from, subject, html, text, ref, headers: all = {} }: Mail, ownFrom: string) {
  // To this provider it is a field of its own, not a header.
  const { "Reply-To": replyTo, ...headers } = all;
  return {
    from: from ?? ownFrom,
    to,
    subject,
    text,
    ...(html ? { html } : {}),
    ...(replyTo ? { replyTo } : {}),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(ref ? { tags: [{ name: "ref", value: ref }] } : {}),
  };
}

/** What the SDK answers to either request. */
type Answer = { data: unknown; error: unknown; headers: Record<string, string> | null };

function outcomeOf({ data, error, headers }: Answer, count: number): Outcome {
  const heads = headers ?? {};
  return data ? acceptedOutcome(data, heads, count) : failedOutcome(error, heads);
}
