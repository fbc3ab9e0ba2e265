import { confirmErasure } from "../../emails/confirm-erasure.tsx";
import { happened } from "../events/append.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { hours } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { countAgainst, retryAfter } from "../platform/db/limit.ts";
import { keyedHash } from "../platform/ids.ts";
import { isLanguage } from "../platform/i18n.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { paths } from "../paths.ts";
import type { SubscriptionRow } from "./subscription-store.ts";
import { subjectOf, tokenFor } from "./token.ts";

const perAddress = { most: 3, windowMs: hours(1) };
const lifetime = hours(1);
const idLength = 20;

/** Mails the address a link that erases it, good for an hour. */
export async function requestErasure(work: Work, row: SubscriptionRow): Promise<Result<null>> {
  const { clock, config, ids } = work;
  const { hubName, postalAddress, secret, baseUrl } = config;
  const now = clock.now();
  const letter = confirmErasure({
    ...{ language: isLanguage(row.language) ? row.language : "en", hubName, postalAddress, hubUrl: baseUrl },
    url: baseUrl + paths.confirmErasure(erasureToken(secret, row.id, now + lifetime)),
  });
  const bucket = `erase:${keyedHash(secret, "limit", row.email, 16)}`;
  const { outcome } = await commit(work.db, {
    limits: config.rateLimits ? [countAgainst(bucket, perAddress, now)] : [],
    changes: [queueMail({ id: ids.make(), kind: "confirm-erasure", to: row.email, letter, now })],
    events: [
      happened({
        ...{ id: ids.make(), type: "subscription.erasure-requested", at: now, actor: null, entry: null },
        data: { subscription: row.id },
      }),
    ],
  });
  if (outcome === "limited")
    return refused({ kind: "limited", retryAfterSeconds: retryAfter(perAddress, now) });
  return done(null);
}

/** Nothing is stored: the token carries the second until which it works. */
function erasureToken(secret: string, id: string, until: number): string {
  return tokenFor(secret, "erase", id + Math.floor(until / 1000).toString(36));
}

/** Whose erasure a token allows, and whether it still does; undefined for any other text. */
export function erasureOf(
  secret: string,
  token: string,
  now: number,
): { id: string; late: boolean } | undefined {
  const subject = subjectOf(secret, "erase", token);
  if (!subject) return undefined;
  return { id: subject.slice(0, idLength), late: parseInt(subject.slice(idLength), 36) * 1000 < now };
}
