import { hash } from "node:crypto";
import { openSync, writeSync } from "node:fs";
import { mailsIn, type SentMail } from "./resend-mails.ts";

export type Accepted = SentMail & { key: string; index: number };
export type Answer = { status: number; body: string };

export type LedgerOptions = {
  /** ms that a request takes; a second one with the same key meanwhile is told so. */
  delayMs?: number;
  /** Keeps only addresses and counts. */
  light?: boolean;
  /** A line `key TAB index TAB address` for each accepted mail is appended here. */
  log?: string;
};

/**
 * What was accepted, under which keys. As documented: same key and body, same answer and nothing delivered; other body: 409;
 * while the first still runs: 409. The key's 24 hours do not run out here.
 */
export class Ledger {
  readonly mails: Accepted[] = [];
  readonly perAddress = new Map<string, number>();
  readonly counts = { requests: 0, accepted: 0, replayed: 0, faulted: 0, refused: 0, conflicts: 0 };
  readonly #keys = new Map<string, { digest: string; answer: Answer | undefined }>();
  readonly #options: LedgerOptions;
  readonly #log: number | undefined;
  #nextId = 0;

  constructor(options: LedgerOptions) {
    this.#options = options;
    this.#log = options.log === undefined ? undefined : openSync(options.log, "a");
  }

  async take(key: string | undefined, url: string | undefined, body: Buffer): Promise<Answer> {
    if (key === undefined) return this.#accept(`none-${this.#nextId}`, url, body);
    if (key.length < 1 || key.length > 256) return problem(400, "invalid_idempotency_key");
    const digest = hash("sha1", body);
    const known = this.#keys.get(key);
    if (known && known.digest !== digest)
      return (this.counts.conflicts++, problem(409, "invalid_idempotent_request"));
    if (known && !known.answer) return problem(409, "concurrent_idempotent_requests");
    if (known?.answer) return (this.counts.replayed++, known.answer);
    const entry = { digest, answer: undefined as Answer | undefined };
    this.#keys.set(key, entry);
    if (this.#options.delayMs) await new Promise((later) => setTimeout(later, this.#options.delayMs));
    const answer = this.#accept(key, url, body);
    // What was refused was not done, and may be tried again under the same key.
    if (answer.status === 200) entry.answer = answer;
    else this.#keys.delete(key);
    return answer;
  }

  summary(): Answer {
    return json(200, { ...this.counts, addresses: Object.fromEntries(this.perAddress) });
  }

  reset(): void {
    this.#keys.clear();
    this.perAddress.clear();
    this.mails.length = 0;
    Object.assign(this.counts, {
      ...{ requests: 0, accepted: 0, replayed: 0, faulted: 0, refused: 0, conflicts: 0 },
    });
  }

  #accept(key: string, url: string | undefined, body: Buffer): Answer {
    const found = mailsIn(body, this.#options.light ?? false);
    const wrong = faultIn(found, url);
    if (wrong) return (this.counts.refused++, wrong);
    const ids = found.map((mail, index) => this.#record({ ...mail, key, index }));
    if (this.#log !== undefined)
      writeSync(this.#log, found.map(({ to }, index) => `${key}\t${index}\t${to}\n`).join(""));
    return json(200, url === "/emails" ? ids[0] : { data: ids });
  }

  #record(mail: Accepted): { id: string } {
    this.counts.accepted++;
    this.perAddress.set(mail.to, (this.perAddress.get(mail.to) ?? 0) + 1);
    if (!this.#options.light) this.mails.push(mail);
    return { id: `stub-${this.#nextId++}` };
  }
}

function faultIn(mails: readonly SentMail[], url: string | undefined): Answer | undefined {
  if (url !== "/emails" && url !== "/emails/batch") return problem(404, "not_found");
  if (mails.length === 0) return problem(422, "missing_required_field");
  if (mails.length > (url === "/emails" ? 1 : 100)) return problem(422, "validation_error");
  const wellFormed = /^[^\s@<>"\\]+@[^\s@<>"\\]+\.[^\s@<>"\\]+$/;
  return mails.every(({ to }) => wellFormed.test(to))
    ? undefined
    : problem(422, "validation_error", badAddress);
}

const badAddress = "Invalid `to` field. The email address needs to follow the `email@example.com` format.";

export function json(status: number, value: unknown): Answer {
  return { status, body: JSON.stringify(value) };
}

export function problem(statusCode: number, name: string, message = name.replaceAll("_", " ")): Answer {
  return json(statusCode, { statusCode, name, message });
}
