import { assertBatch, type Mail, type Mailer, type Outcome } from "../../src/mail/mailer.ts";

export type ReceivedMail = Mail & { key: string; index: number };

/**
 * A Mailer that keeps what it is given, once a key and place, as a provider with idempotency keys does. `next` may decide the
 * coming outcomes: each is used up by one call of `send`, and only "accepted" (or none) delivers.
 */
export function recordedInbox(next: Outcome[] = []) {
  const mails: ReceivedMail[] = [];
  const keys = new Map<string, string>();
  let sends = 0;
  const mailer: Mailer = {
    kind: "memory",
    async send(batch) {
      assertBatch(batch);
      sends += 1;
      const planned = next.shift();
      if (planned && planned.kind !== "accepted") return planned;
      return deliver(batch.key, batch.mails);
    },
  };
  function deliver(key: string, sent: readonly Mail[]): Outcome {
    const body = JSON.stringify(sent);
    const known = keys.get(key);
    if (known !== undefined && known !== body) return { kind: "conflict", error: "this key had other mails" };
    if (known === undefined) mails.push(...sent.map((mail, index) => ({ ...mail, key, index })));
    keys.set(key, body);
    return { kind: "accepted", ids: sent.map((_, i) => `${key}-${i}`) };
  }
  return {
    ...mailer,
    mails,
    next,
    sends: () => sends,
    /** Newest first. */
    to: (address: string) => mails.filter(({ to }) => to === address).toReversed(),
    newest: (address: string) => mails.findLast(({ to }) => to === address),
  };
}

/** Every URL of a mail's text part, in its order. */
export function linksIn(mail: Pick<Mail, "text">): string[] {
  return mail.text.match(/https?:\/\/[^\s<>()]+/g) ?? [];
}
