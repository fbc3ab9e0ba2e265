import { signIn as signInMail } from "../../emails/sign-in.tsx";
import { happened } from "../events/append.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { hours } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { countAgainst, retryAfter } from "../platform/db/limit.ts";
import { hashOf, keyedHash } from "../platform/ids.ts";
import type { Language } from "../platform/i18n.ts";
import { done, invalid, refused, type Result } from "../platform/result.ts";
import { paths } from "../paths.ts";
import { emailOf } from "./member.ts";
import { linkLifetime } from "./sign-in.ts";
import { insertLink } from "./sign-in-store.ts";

type Command = {
  email: string;
  /** A path of ours. */
  next: string;
  language: Language;
  /** The secret that the asking browser keeps in a cookie. */
  browser: string;
  /** Who asks, as far as can be told; keyed, never stored in clear. */
  client: string;
};

const perAddress = { most: 5, windowMs: hours(1) };
const perClient = { most: 60, windowMs: hours(1) };

/** Mails a sign-in link. Answers the same whether or not the address is known, so nobody can ask who is a member. */
export async function requestSignIn(work: Work, command: Command): Promise<Result<{ email: string }>> {
  const email = emailOf(command.email);
  if (!email) return invalid({ field: "email", problem: "email" });
  const { config, clock, ids } = work;
  const now = clock.now();
  const token = ids.token();
  const { language, next } = command;
  const letter = signInMail({
    language,
    hubName: config.hubName,
    postalAddress: config.postalAddress,
    url: config.baseUrl + paths.signInLink(token),
  });
  const mark = (text: string) => keyedHash(config.secret, "limit", text, 16);
  const { outcome } = await commit(work.db, {
    limits: config.rateLimits
      ? [
          countAgainst(`sign-in:${mark(email)}`, perAddress, now),
          countAgainst(`sign-in-client:${mark(command.client)}`, perClient, now),
        ]
      : [],
    changes: [
      insertLink({
        tokenHash: hashOf(token),
        email,
        browserHash: hashOf(command.browser),
        language,
        next,
        createdAt: now,
        expiresAt: now + linkLifetime,
      }),
      queueMail({ id: ids.make(), kind: "sign-in", to: email, letter, now }),
    ],
    events: [
      happened({ id: ids.make(), type: "sign-in.requested", at: now, actor: null, entry: null, data: {} }),
    ],
  });
  if (outcome === "limited")
    return refused({ kind: "limited", retryAfterSeconds: retryAfter(perAddress, now) });
  return done({ email });
}
