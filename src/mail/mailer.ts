/** What leaves as mail, and what a provider may say to it. Adapters: outbox.ts, resend.ts, smtp.ts. */

/** The words of one mail, as the files in `emails/` make them. */
export type Letter = { subject: string; html: string; text: string; headers?: Record<string, string> };

/**
 * A letter with its address; an empty `html` is left out, for who reads text only. `from` is given where it was frozen with the
 * rest; otherwise the adapter's own is used. `ref` (letters, digits, - and _) comes back with whatever the provider says of the mail.
 */
export type Mail = Letter & { to: string; from?: string; ref?: string };

/**
 * 1–100 mails that are accepted or refused together. `key` (1–256 characters) names this very set for ever: sent again with the
 * same mails it delivers nothing twice, and with other mails it is a `conflict`.
 */
export type Batch = { key: string; mails: readonly Mail[] };

/** How much the provider takes from now on: `remaining` requests until `resetMs` milliseconds from now. */
export type Pace = { remaining: number; resetMs: number };

/**
 * accepted: the provider has every mail (its id for each, null where it gives none).
 * ambiguous: nobody knows; only the same key with the same mails may be tried again. `unkeyed`: without keys it may then arrive twice.
 * later: not now; the same key again, after `retryAfterMs` when the provider named a time. `untouched`: it took nothing for certain.
 *   `forAll`: whatever else is sent now fares the same.
 * refused: the mails are at fault and none was accepted; `index` when the culprit is known. Split under new keys.
 *   `nobody`: there is no such mailbox, and never will be.
 * conflict: the key was used with other mails. Never retried: somebody has to look.
 * inProgress: an earlier request with this key still runs. The same key again, a little later.
 * quota: the account has used up its day or month; none was accepted.
 * denied: the account or its settings are at fault (key, domain, address of the provider), not the mails; none was accepted.
 */
export type Outcome =
  | { kind: "accepted"; ids: readonly (string | null)[]; pace?: Pace }
  | { kind: "ambiguous"; error: string; unkeyed?: true }
  | {
      kind: "later";
      retryAfterMs: number | null;
      error: string;
      pace?: Pace;
      untouched?: true;
      forAll?: true;
    }
  | { kind: "refused"; index?: number; reason: string; nobody?: true }
  | { kind: "conflict"; error: string }
  | { kind: "inProgress"; retryAfterMs: number | null }
  | { kind: "quota"; retryAfterMs: number | null; error: string }
  | { kind: "denied"; error: string };

export type OutcomeKind = Outcome["kind"];

/** Never throws for anything a provider or a network does: that is an outcome. A batch of a wrong size is a bug and throws. */
export type Mailer = {
  kind: "outbox" | "resend" | "smtp" | "memory";
  send(batch: Batch): Promise<Outcome>;
  /** Lets go of a connection that is kept for the next mail. */
  close?(): void;
};

export const mostMailsInBatch = 100;

export function assertBatch({ key, mails }: Batch): void {
  if (mails.length < 1 || mails.length > mostMailsInBatch)
    throw new RangeError(`a batch of ${mails.length} mails`);
  if (key.length < 1 || key.length > 256) throw new RangeError(`a batch key of ${key.length} characters`);
}
