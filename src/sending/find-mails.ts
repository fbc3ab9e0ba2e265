import { emailHashOf } from "../mail/email-hash.ts";
import { emailOf } from "../mail/email-of.ts";
import { isAdmin, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import {
  mailingsTo,
  singlesTo,
  softBouncesOf,
  subscriptionOf,
  suppressionOf,
  type MailRow,
} from "./address-store.ts";

export type Found = {
  email: string;
  suppression: { reason: string; at: number } | undefined;
  softBounces: number;
  subscription: string | undefined;
  mails: MailRow[];
};

const most = 60;

/** Everything that went to one address, newest first; for admins. It is written down nowhere that somebody looked. */
export async function findMails(
  { db, config }: Pick<Work, "db" | "config">,
  actor: Actor,
  typed: string,
): Promise<Result<Found>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  if (!isAdmin(actor)) return refused({ kind: "forbidden" });
  const email = emailOf(typed);
  if (email === undefined) return invalid({ field: "email", problem: "wrong" });
  const hash = emailHashOf(config.secret, email);
  const [[suppression], [softBounces = 0], [subscription], mailings, singles] = await read(
    db,
    suppressionOf(hash),
    softBouncesOf(hash),
    subscriptionOf(email),
    mailingsTo(email, most),
    singlesTo(email, most),
  );
  const mails = [...mailings, ...singles].toSorted((a, b) => b.at - a.at).slice(0, most);
  return done({ email, suppression, softBounces, subscription, mails });
}
