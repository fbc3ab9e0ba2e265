import type { Outcome } from "./mailer.ts";

/** What nodemailer's error tells: the server's code if it answered, and at which command. */
export type SmtpFailure = { code: string; responseCode: number | null; command: string; message: string };

/**
 * What an SMTP server's answer means for one mail. `handedOver`: the mail itself was on its way, so that a connection lost since
 * leaves open whether it was taken. An answer never does: 4xx and 5xx say that it was not.
 */
export function smtpOutcome(failure: SmtpFailure, handedOver: boolean): Outcome {
  const { code, responseCode, command } = failure;
  const said = `${responseCode ?? "no answer"} ${code} ${command}: ${failure.message.slice(0, 300)}`;
  if (responseCode === null) {
    return handedOver
      ? { kind: "ambiguous", error: said, unkeyed: true }
      : { kind: "later", retryAfterMs: null, error: said, untouched: true, forAll: true };
  }
  const isForThis = code === "EENVELOPE" ? command.startsWith("RCPT") : code === "EMESSAGE";
  if (responseCode === 421 || (responseCode < 500 && !isForThis))
    return { kind: "later", retryAfterMs: null, error: said, untouched: true, forAll: true };
  if (responseCode < 500) return { kind: "later", retryAfterMs: null, error: said, untouched: true };
  if (!isForThis) return { kind: "denied", error: said };
  // RFC 3463: bad mailbox, bad system, moved without a word, no mail here at all.
  const nobody = code === "EENVELOPE" && /\b5\.1\.(1|2|6|10)\b/.test(failure.message);
  return { kind: "refused", reason: said, ...(nobody ? { nobody } : {}) };
}
