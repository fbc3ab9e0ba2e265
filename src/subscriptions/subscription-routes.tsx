import { Hono } from "hono";
import { emailOf } from "../members/index.ts";
import { clientOf } from "../platform/client.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, type Form } from "../platform/form.ts";
import { paths } from "../paths.ts";
import { errorPage, page, refuse, seeOther } from "../ui/answer.tsx";
import { errorSentence } from "../ui/error-page.tsx";
import type { FieldErrors } from "../ui/form/index.ts";
import {
  changeSubscription,
  hearAsBefore,
  letGo,
  pauseSubscription,
  resumeSubscription,
} from "./change-subscription.ts";
import { ConfirmPage } from "./confirm-page.tsx";
import { confirmSubscription } from "./confirm-subscription.ts";
import { findSubscription, type FoundSubscription } from "./find-subscription.ts";
import { namedOptions } from "./choice.ts";
import { consentsOf } from "./consent-store.ts";
import { interestNames, typedOf, untyped, type Offered } from "./offered.ts";
import { keptBy } from "./own-data-store.ts";
import { pauseOf } from "./pause.ts";
import { PreferencesPage } from "./preferences-page.tsx";
import { readPreferences, sentencesOf } from "./read-preferences.ts";
import { requestSubscription } from "./request-subscription.ts";
import { LookPage, SubscribePage } from "./subscribe-page.tsx";
import { preferencesIn, type TypedPreferences } from "./subscription.ts";
import { allSectors, allTopics, type SubscriptionRow } from "./subscription-store.ts";
import { text as why } from "./blocked-text.ts";
import { text as said } from "./standing-text.ts";
import { text } from "./text.ts";
import { tokenFor } from "./token.ts";
import { WaitingPage } from "./waiting-page.tsx";

export const subscriptionRoutes = new Hono<HubEnv>()
  .get("/subscribe", async (c) => subscribePage(c, await offered(c), "", untyped(c.var.language, c.var.zone)))
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
  })
  .get("/subscription/:token", async (c) => {
    const row = await findSubscription(c, "manage", c.req.param("token"));
    if (!row) return errorPage(c, 404);
    if (row.blocked || row.state === "requested") return waitingPage(c, row);
    if (row.state === "unsubscribed") return seeOther(c, leavePath(c, row));
    return preferencesPage(c, row, await offered(c), typedOf(preferencesIn(row)));
  })
  .post("/subscription/:token", async (c) => {
    const row = await findSubscription(c, "manage", c.req.param("token"));
    if (!row) return errorPage(c, 404);
    const form = await readForm(c);
    const act = form.one("act");
    if (row.blocked || row.state === "requested") return act === "ask" ? askAgain(c, row) : seeOwn(c, row);
    if (row.state === "unsubscribed") return seeOther(c, leavePath(c, row));
    if (act === "pause") return pause(c, row, form);
    if (act === "as-before") return asBefore(c, row, form.one("topic"));
    if (act === "let-go") {
      await letGo(workOf(c), row, form.one("entry"));
      return seeOwn(c, row, said(c.var.language).letGone);
    }
    if (act === "resume") {
      const result = await resumeSubscription(workOf(c), row);
      return result.ok ? seeOwn(c, row, text(c.var.language).resumed) : refuse(c, result.refusal);
    }
    return save(c, row, form);
  });

async function subscribe(c: HubContext): Promise<Response> {
  const form = await readForm(c);
  const choices = await offered(c);
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

/** The way back to an address that gets nothing: as if it were typed in the form, with the choices that stand. */
async function askAgain(c: HubContext, row: FoundSubscription): Promise<Response> {
  const { language } = c.var;
  const preferences = preferencesIn(row);
  const result = await requestSubscription(workOf(c), {
    ...{ email: row.email, preferences, language, client: clientOf(c), form: paths.subscription(":token") },
    interests: interestNames(await offered(c), preferences),
  });
  if (!result.ok) return refuse(c, result.refusal);
  if (!result.value.mailed)
    return seeOther(c, ownPath(c, row), { tone: "problem", text: why(language).enough });
  return seeOwn(c, row, why(language).onItsWay);
}

async function save(c: HubContext, row: SubscriptionRow, form: Form): Promise<Response> {
  const choices = await offered(c);
  const before = typedOf(preferencesIn(row));
  const { typed, preferences, problems } = readPreferences(c, form, choices, before);
  if (problems.length > 0)
    return preferencesPage(c, row, choices, typed, sentencesOf(problems, c.var.language));
  const consent = { language: c.var.language, form: paths.subscription(":token") };
  const result = await changeSubscription(workOf(c), row, preferences, consent);
  return result.ok ? seeOwn(c, row, text(c.var.language).saved) : refuse(c, result.refusal);
}

async function pause(c: HubContext, row: SubscriptionRow, form: Form): Promise<Response> {
  const typed = { days: form.one("days").trim(), until: form.one("until").trim() };
  const { until, problems } = pauseOf(typed, row, c.var.deps.clock.now());
  if (problems.length > 0) {
    const errors = sentencesOf(problems, c.var.language);
    return preferencesPage(c, row, await offered(c), typedOf(preferencesIn(row)), errors, typed);
  }
  const result = await pauseSubscription(workOf(c), row, until);
  return result.ok ? seeOwn(c, row, text(c.var.language).pausedNotice) : refuse(c, result.refusal);
}

async function asBefore(c: HubContext, row: SubscriptionRow, topic: string): Promise<Response> {
  const { language } = c.var;
  const { topics } = await offered(c);
  const label = namedOptions(topics, language).find(({ value }) => value === topic)?.label ?? topic;
  const result = await hearAsBefore(workOf(c), row, topic);
  return result.ok ? seeOwn(c, row, said(language).lessUndone(label)) : refuse(c, result.refusal);
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

async function preferencesPage(
  c: HubContext,
  row: SubscriptionRow,
  choices: Offered,
  typed: TypedPreferences,
  errors?: FieldErrors,
  typedPause?: { days: string; until: string },
) {
  const { language, deps } = c.var;
  const [history, kept] = await read(c.var.db, consentsOf({ id: row.id }), keptBy(row.id));
  return page(
    c,
    { title: text(language).settingsTitle, status: errors ? 422 : 200, indexed: false },
    <PreferencesPage
      language={language}
      typed={typed}
      errors={errors ?? {}}
      offered={choices}
      row={row}
      history={history}
      kept={kept}
      typedPause={typedPause}
      hubName={deps.config.hubName}
      now={deps.clock.now()}
      token={tokenFor(deps.config.secret, "manage", row.id)}
      leave={leavePath(c, row)}
    />,
  );
}

async function waitingPage(c: HubContext, row: FoundSubscription) {
  const { language, deps } = c.var;
  const [history] = await read(c.var.db, consentsOf({ id: row.id }));
  const token = tokenFor(deps.config.secret, "manage", row.id);
  return page(
    c,
    { title: text(language).settingsTitle, indexed: false },
    <WaitingPage {...{ language, row, history, token, leave: leavePath(c, row) }} />,
  );
}

async function offered(c: HubContext): Promise<Offered> {
  const [topics, sectors] = await read(c.var.db, allTopics({}), allSectors({}));
  return { topics, sectors };
}

function seeOwn(c: HubContext, row: SubscriptionRow, done?: string) {
  return seeOther(c, ownPath(c, row), done ? { tone: "done", text: done } : undefined);
}

function ownPath(c: HubContext, { id }: SubscriptionRow) {
  return paths.subscription(tokenFor(c.var.deps.config.secret, "manage", id));
}

function leavePath(c: HubContext, { id }: SubscriptionRow) {
  return paths.unsubscribe(tokenFor(c.var.deps.config.secret, "unsubscribe", id));
}
