import { hours, minutes, seconds, type Clock } from "../platform/clock.ts";
import type { Database, Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import type { Ids } from "../platform/ids.ts";
import type { Facts } from "../platform/log.ts";
import {
  claimDeliveries,
  recordAccepted,
  recordDead,
  recordRetry,
  recordReturned,
  recordSkipped,
  suppressionsOf,
  type Delivery,
} from "./delivery-store.ts";
import { emailHashOf } from "./email-hash.ts";
import type { Mailer, Outcome } from "./mailer.ts";
import { secretKinds } from "./secret-kinds.ts";
import { isWithheld } from "./suppression.ts";

type Sender = {
  db: Database;
  mailer: Mailer;
  clock: Clock;
  ids: Pick<Ids, "random">;
  config: { secret: string };
};

// Few at a time: what becomes urgent meanwhile waits for at most that many, and a lease outlives all their time-outs.
const group = 5;
const lease = minutes(3);
/** A slow provider must not keep a minute's other jobs waiting. */
const longest = seconds(10);
export const mostTries = 10;

/**
 * Job: sends what is due, at most `limit` mails or for 10 s, one by one under their own ids as keys. The outcome is written together with
 * the next claim; a crash before that repeats a mail under the same key, which delivers it once.
 */
export async function sendMail(sender: Sender, limit = 100): Promise<Facts> {
  const { db, mailer, clock, ids } = sender;
  const counts = { accepted: 0, retried: 0, dead: 0, skipped: 0 };
  let records: Statement[] = [];
  let left = limit;
  let open = true;
  const until = clock.now() + longest;
  // Without keys what was sent and not yet written down would be sent again after a crash: so one at a time.
  const atOnce = mailer.kind === "smtp" ? 1 : group;
  while (open && left > 0) {
    const claimed = await claimNext(db, records, clock.now(), Math.min(atOnce, left));
    records = [];
    open = claimed.length > 0;
    left -= claimed.length;
    const withheld = await withheldOf(sender, claimed);
    for (const delivery of claimed) {
      const reason = withheld.get(delivery.id);
      const next = reason
        ? skipped(delivery, reason)
        : open
          ? await sendOne(delivery, mailer, clock, ids.random())
          : returned(delivery, clock.now());
      records.push(next.record);
      counts[next.count] += 1;
      open = open && !next.halt && clock.now() < until;
    }
  }
  if (records.length > 0) await db.batch(records, "write");
  return counts;
}

async function claimNext(
  db: Database,
  records: Statement[],
  now: number,
  limit: number,
): Promise<Delivery[]> {
  const claim = claimDeliveries(now, now + lease, limit);
  const answers = await db.batch([...records, claim], "write");
  const answer = answers[records.length];
  return answer ? claim.result(answer).toSorted((a, b) => (a.order < b.order ? -1 : 1)) : [];
}

/** Those whose address was suppressed since they were queued, or between two tries, with the reason. */
async function withheldOf(
  { db, config }: Sender,
  claimed: readonly Delivery[],
): Promise<Map<string, string>> {
  if (claimed.length === 0) return new Map();
  const hashes = claimed.map(({ mail }) => emailHashOf(config.secret, mail.to.trim().toLowerCase()));
  const [rows] = await read(db, suppressionsOf(JSON.stringify(hashes)));
  const reasons = new Map(rows.map(({ emailHash, reason }) => [emailHash, reason]));
  return new Map(
    claimed.flatMap(({ id, kind }, i): [string, string][] => {
      const reason = reasons.get(hashes[i] ?? "");
      return reason && isWithheld(kind, reason) ? [[id, reason]] : [];
    }),
  );
}

/** What to write, and whether the provider wants no more for now. */
type Next = { record: Statement; count: "accepted" | "retried" | "dead" | "skipped"; halt?: boolean };

async function sendOne(delivery: Delivery, mailer: Mailer, clock: Clock, random: number): Promise<Next> {
  const late = clock.now() - delivery.createdAt > lifeOf(delivery);
  if (late) return { record: recordDead(delivery, "too late to be sent"), count: "dead" };
  const outcome = await attempt(mailer, delivery);
  return follow(delivery, outcome, clock.now(), random);
}

// A provider forgets keys after 24 hours, so nothing is repeated after 23. A link for signing in is of no use any longer than it works.
function lifeOf({ kind }: Delivery): number {
  return kind === "sign-in" ? minutes(15) : hours(23);
}

// A mailer answers everything with an outcome; if one throws all the same, that is one failed try and must not stop the others.
async function attempt(mailer: Mailer, { id, mail }: Delivery): Promise<Outcome> {
  try {
    return await mailer.send({ key: id, mails: [mail] });
  } catch (error) {
    return {
      kind: "ambiguous",
      error: `the mailer threw: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

function follow(delivery: Delivery, outcome: Outcome, now: number, random: number): Next {
  switch (outcome.kind) {
    case "accepted":
      return {
        record: recordAccepted(delivery.id, outcome.ids[0] ?? null, now, holdsSecret(delivery)),
        count: "accepted",
      };
    case "refused":
      return { record: recordDead(delivery, outcome.reason), count: "dead" };
    case "conflict":
      return { record: recordDead(delivery, outcome.error), count: "dead" };
    case "ambiguous":
      // Each further try may be one more copy.
      if (outcome.unkeyed && delivery.attempts >= 2)
        return { record: recordDead(delivery, outcome.error), count: "dead" };
      return again(delivery, outcome.error, null, now, random);
    case "inProgress":
      return again(delivery, "an earlier try is still under way", outcome.retryAfterMs, now, random);
    case "later":
      return { ...again(delivery, outcome.error, outcome.retryAfterMs, now, random), halt: true };
    case "quota":
    case "denied": {
      const wait = (outcome.kind === "quota" ? outcome.retryAfterMs : null) ?? minutes(5);
      return { record: recordReturned(delivery, now + wait, outcome.error), count: "retried", halt: true };
    }
  }
}

function holdsSecret({ kind }: Delivery): boolean {
  return secretKinds.includes(kind);
}

function again(delivery: Delivery, error: string, wait: number | null, now: number, random: number): Next {
  if (delivery.attempts >= mostTries) return { record: recordDead(delivery, error), count: "dead" };
  return {
    record: recordRetry(delivery, now + (wait ?? backOff(delivery.attempts, random)), error),
    count: "retried",
  };
}

/** Full jitter (anything between nothing and the ceiling), so that many that failed together do not come back together. */
export function backOff(attempts: number, random: number): number {
  const ceiling = Math.min(hours(1), seconds(5) * 2 ** (attempts - 1));
  return Math.max(seconds(1), Math.round(random * ceiling));
}

function skipped(delivery: Delivery, reason: string): Next {
  return { record: recordSkipped(delivery, `suppressed: ${reason}`), count: "skipped" };
}

function returned(delivery: Delivery, now: number): Next {
  return { record: recordReturned(delivery, now, null), count: "retried" };
}
