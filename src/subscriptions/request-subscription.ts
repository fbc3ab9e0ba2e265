import { alreadySubscribed } from "../../emails/already-subscribed.tsx";
import { confirmSubscription } from "../../emails/confirm-subscription.tsx";
import { happened } from "../events/append.ts";
import { queueMail, type MailKind } from "../mail/queue-mail.ts";
import type { Letter } from "../mail/mailer.ts";
import { days, hours } from "../platform/clock.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { countAgainst, retryAfter } from "../platform/db/limit.ts";
import { read } from "../platform/db/query.ts";
import { keyedHash } from "../platform/ids.ts";
import type { Language } from "../platform/i18n.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { paths } from "../paths.ts";
import { consentTo } from "./consent.ts";
import { blockIn } from "./find-subscription.ts";
import type { Preferences, SubscriptionState } from "./subscription.ts";
import {
  insertConsent,
  insertSubscription,
  requestAgain,
  requestsSince,
  subscriptionByEmail,
  suppressionOf,
  type SubscriptionRow,
} from "./subscription-store.ts";
import { emailHashOf, tokenFor } from "./token.ts";

type Command = {
  /** As `emailOf` gives it. */
  email: string;
  preferences: Preferences;
  /** Of the page, hence of the words agreed to. */
  language: Language;
  /** Names of the topics, sectors and countries chosen, in the mail's language. */
  interests: readonly string[];
  /** Who asks, as far as can be told; keyed, never stored in clear. */
  client: string;
  /** The path of the form. */
  form?: string;
};

const perAddress = { most: 3, windowMs: hours(1) };
const perClient = { most: 30, windowMs: hours(1) };
/** To an address where mail bounced or was marked as spam: anybody can type it, and its owner has had enough. */
const blockedPerDay = 2;

/**
 * Sends what the address needs: a mail to confirm, or a word that it is subscribed already. The answer is the same for each, also
 * where it is suppressed and has been asked for often enough today (`mailed` is false, for a caller whose reader knows already).
 */
export async function requestSubscription(
  work: Work,
  command: Command,
): Promise<Result<{ mailed: boolean }>> {
  const { clock, config } = work;
  const now = clock.now();
  const emailHash = emailHashOf(config.secret, command.email);
  const [[known], [suppressed]] = await read(
    work.db,
    subscriptionByEmail({ email: command.email }),
    suppressionOf({ emailHash }),
  );
  const blocked = blockIn(suppressed) !== undefined;
  const mails = !blocked || !known || (await mayAskAgain(work, known, now));
  const mark = (text: string) => keyedHash(config.secret, "limit", text, 16);
  const { outcome } = await commit(work.db, {
    limits: config.rateLimits
      ? [
          countAgainst(`subscribe:${mark(command.email)}`, perAddress, now),
          countAgainst(`subscribe-client:${mark(command.client)}`, perClient, now),
        ]
      : [],
    ...(mails ? effects(work, command, { known, emailHash, blocked }, now) : { changes: [], events: [] }),
  });
  // Two requests for a new address at once: the other one's mail is on its way, and the answer is the same.
  if (outcome === "exists" || outcome === "conflict") return done({ mailed: mails });
  if (outcome === "limited")
    return refused({ kind: "limited", retryAfterSeconds: retryAfter(perAddress, now) });
  return done({ mailed: mails });
}

async function mayAskAgain({ db }: Work, { id }: SubscriptionRow, now: number): Promise<boolean> {
  const [[asked = 0]] = await read(db, requestsSince(id, now - days(1)));
  return asked < blockedPerDay;
}

type Address = { known: SubscriptionRow | undefined; emailHash: string; blocked: boolean };
const anyState: SubscriptionState[] = ["requested", "active", "paused", "unsubscribed"];

function effects(work: Work, command: Command, { known, emailHash, blocked }: Address, now: number) {
  const { email, preferences, language } = command;
  if (known && !blocked && (known.state === "active" || known.state === "paused"))
    return { changes: [mailed(work, "already-subscribed", known.id, command, now)], events: [] };
  const id = known?.id ?? work.ids.make();
  const request: Statement = known
    ? requestAgain(id, preferences, now, blocked ? anyState : undefined)
    : insertSubscription({
        id,
        email,
        emailHash,
        preferences,
        state: "requested",
        confirmedAt: null,
        origin: "live",
        now,
      });
  const hubName = work.config.hubName;
  const asked = {
    id: work.ids.make(),
    subscriptionId: id,
    form: command.form ?? paths.subscribe(),
    language,
    hubName,
    at: now,
  };
  return {
    guard: request,
    changes: [
      insertConsent(consentTo("requested", asked)),
      mailed(work, "confirm-subscription", id, command, now),
    ],
    events: [
      happened({
        id: work.ids.make(),
        type: "subscription.requested",
        at: now,
        actor: null,
        entry: null,
        data: { subscription: id },
      }),
    ],
  };
}

function mailed(
  { ids, config }: Work,
  kind: Extract<MailKind, "confirm-subscription" | "already-subscribed">,
  subscription: string,
  { email, preferences, interests }: Command,
  now: number,
): Statement {
  const { hubName, postalAddress, secret, baseUrl } = config;
  const house = { language: preferences.language, hubName, postalAddress, hubUrl: baseUrl };
  const letter: Letter =
    kind === "confirm-subscription"
      ? confirmSubscription({
          ...house,
          discussions: preferences.discussions,
          methodologies: preferences.methodologies,
          calls: preferences.calls,
          newsletter: preferences.newsletter,
          interests,
          url: baseUrl + paths.confirmSubscription(tokenFor(secret, "confirm", subscription)),
        })
      : alreadySubscribed({
          ...house,
          preferencesUrl: baseUrl + paths.subscription(tokenFor(secret, "manage", subscription)),
          unsubscribeUrl: baseUrl + paths.unsubscribe(tokenFor(secret, "unsubscribe", subscription)),
        });
  return queueMail({ id: ids.make(), kind, to: email, letter, now });
}
