import { Hono } from "hono";
import { emailOf } from "../members/index.ts";
import { clientOf } from "../platform/client.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { readForm } from "../platform/form.ts";
import { paths } from "../paths.ts";
import { errorPage, page, refuse, seeOther } from "../ui/answer.tsx";
import { errorSentence } from "../ui/error-page.tsx";
import type { FieldErrors } from "../ui/form/index.ts";
import { ConfirmPage } from "./confirm-page.tsx";
import { confirmSubscription } from "./confirm-subscription.ts";
import { findSubscription, type FoundSubscription } from "./find-subscription.ts";
import { interestNames, untyped, type Offered } from "./offered.ts";
import { loadOffered } from "./load-offered.ts";
import { seeOwn } from "./see-own.ts";
import { readPreferences, sentencesOf } from "./read-preferences.ts";
import { requestSubscription } from "./request-subscription.ts";
import { LookPage, SubscribePage } from "./subscribe-page.tsx";
import type { TypedPreferences } from "./subscription.ts";
import { text } from "./text.ts";
import { tokenFor } from "./token.ts";

/** Asking for a subscription, and confirming it. */
export const subscribeRoutes = new Hono<HubEnv>()
  .get("/subscribe", async (c) =>
    subscribePage(c, await loadOffered(c), "", untyped(c.var.language, c.var.zone)),
  )
  .post("/subscribe", subscribe)
  .get("/subscribe/sent", (c) =>
    page(
      c,
      { title: text(c.var.language).lookTitle, indexed: false },
      <LookPage language={c.var.language} />,
    ),
  )
  .get("/subscription/:token/confirm", async (c) => {
    const row = await findSubscription(c, "confirm", c.req.param("token"));
    if (!row) return errorPage(c, 404);
    return mayConfirm(row) ? confirmPage(c, row) : seeOwn(c, row);
  })
  .post("/subscription/:token/confirm", async (c) => {
    const row = await findSubscription(c, "confirm", c.req.param("token"));
    if (!row) return errorPage(c, 404);
    if (!mayConfirm(row)) return seeOwn(c, row);
    const form = paths.confirmSubscription(":token");
    const result = await confirmSubscription(workOf(c), row, { language: c.var.language, form });
    return result.ok ? seeOwn(c, row, text(c.var.language).confirmed) : refuse(c, result.refusal);
  });

async function subscribe(c: HubContext): Promise<Response> {
  const form = await readForm(c);
  const choices = await loadOffered(c);
  const { typed, preferences, problems } = readPreferences(c, form, choices);
  const email = emailOf(form.one("email"));
  if (!email) problems.unshift({ field: "email", problem: "email" });
  if (!email || problems.length > 0)
    return subscribePage(c, choices, form.one("email"), typed, sentencesOf(problems, c.var.language));
  const result = await requestSubscription(workOf(c), {
    email,
    preferences,
    interests: interestNames(choices, preferences),
    language: c.var.language,
    client: clientOf(c),
  });
  if (result.ok) return seeOther(c, paths.subscribeSent());
  if (result.refusal.kind !== "limited") return refuse(c, result.refusal);
  c.header("Retry-After", String(result.refusal.retryAfterSeconds));
  const errors = { email: errorSentence(429, c.var.language) };
  return subscribePage(c, choices, form.one("email"), typed, errors, 429);
}

/** Not from an old link where mail bounced or was marked as spam since. */
function mayConfirm({ state, stateAt, blocked }: FoundSubscription): boolean {
  if (blocked) return state === "requested" && stateAt >= blocked.at;
  return state === "requested" || state === "unsubscribed";
}

function subscribePage(
  c: HubContext,
  choices: Offered,
  email: string,
  typed: TypedPreferences,
  errors?: FieldErrors,
  status: 422 | 429 = 422,
) {
  const { language, deps } = c.var;
  const shown = { language, typed: { ...untyped(language, c.var.zone), ...filled(typed) }, offered: choices };
  return page(
    c,
    {
      title: text(language).title,
      status: errors ? status : 200,
      section: "subscribe",
      canonical: paths.subscribe(),
    },
    <SubscribePage {...shown} email={email} hubName={deps.config.hubName} errors={errors ?? {}} />,
  );
}

// What was left empty shows its default; what was typed stays, right or wrong.
function filled(typed: TypedPreferences): Partial<TypedPreferences> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ""));
}

function confirmPage(c: HubContext, row: FoundSubscription) {
  const { language, deps } = c.var;
  const action = paths.confirmSubscription(tokenFor(deps.config.secret, "confirm", row.id));
  const content = (
    <ConfirmPage
      {...{ language, action, email: row.email, hubName: deps.config.hubName }}
      {...{ blocked: row.blocked, zone: row.zone }}
    />
  );
  return page(c, { title: text(language).confirmTitle, indexed: false }, content);
}
