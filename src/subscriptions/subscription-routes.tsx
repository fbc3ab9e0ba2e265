import { Hono } from "hono";
import { clientOf } from "../platform/client.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, type Form } from "../platform/form.ts";
import { paths } from "../paths.ts";
import { errorPage, page, refuse, seeOther } from "../ui/answer.tsx";
import type { FieldErrors } from "../ui/form/index.ts";
import { text as why } from "./blocked-text.ts";
import {
  changeSubscription,
  hearAsBefore,
  letGo,
  pauseSubscription,
  resumeSubscription,
} from "./change-subscription.ts";
import { namedOptions } from "./choice.ts";
import { consentsOf } from "./consent-store.ts";
import { findSubscription, type FoundSubscription } from "./find-subscription.ts";
import { interestNames, typedOf, type Offered } from "./offered.ts";
import { keptBy } from "./own-data-store.ts";
import { loadOffered } from "./load-offered.ts";
import { leavePath, ownPath, ownToken, seeOwn } from "./see-own.ts";
import { pauseOf } from "./pause.ts";
import { PreferencesPage } from "./preferences-page.tsx";
import { readPreferences, sentencesOf } from "./read-preferences.ts";
import { requestSubscription } from "./request-subscription.ts";
import { text as said } from "./standing-text.ts";
import { preferencesIn, type TypedPreferences } from "./subscription.ts";
import type { SubscriptionRow } from "./subscription-store.ts";
import { text } from "./text.ts";
import { WaitingPage } from "./waiting-page.tsx";

/** A reader's own page, by the link of a mail. */
export const subscriptionRoutes = new Hono<HubEnv>()
  .get("/subscription/:token", async (c) => {
    const row = await findSubscription(c, "manage", c.req.param("token"));
    if (!row) return errorPage(c, 404);
    if (row.blocked || row.state === "requested") return waitingPage(c, row);
    if (row.state === "unsubscribed") return seeOther(c, leavePath(c, row));
    return preferencesPage(c, row, await loadOffered(c), typedOf(preferencesIn(row)));
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

/** The way back to an address that gets nothing: as if it were typed in the form, with the choices that stand. */
async function askAgain(c: HubContext, row: FoundSubscription): Promise<Response> {
  const { language } = c.var;
  const preferences = preferencesIn(row);
  const result = await requestSubscription(workOf(c), {
    ...{ email: row.email, preferences, language, client: clientOf(c), form: paths.subscription(":token") },
    interests: interestNames(await loadOffered(c), preferences),
  });
  if (!result.ok) return refuse(c, result.refusal);
  if (!result.value.mailed)
    return seeOther(c, ownPath(c, row), { tone: "problem", text: why(language).enough });
  return seeOwn(c, row, why(language).onItsWay);
}

async function save(c: HubContext, row: SubscriptionRow, form: Form): Promise<Response> {
  const choices = await loadOffered(c);
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
    return preferencesPage(c, row, await loadOffered(c), typedOf(preferencesIn(row)), errors, typed);
  }
  const result = await pauseSubscription(workOf(c), row, until);
  return result.ok ? seeOwn(c, row, text(c.var.language).pausedNotice) : refuse(c, result.refusal);
}

async function asBefore(c: HubContext, row: SubscriptionRow, topic: string): Promise<Response> {
  const { language } = c.var;
  const { topics } = await loadOffered(c);
  const label = namedOptions(topics, language).find(({ value }) => value === topic)?.label ?? topic;
  const result = await hearAsBefore(workOf(c), row, topic);
  return result.ok ? seeOwn(c, row, said(language).lessUndone(label)) : refuse(c, result.refusal);
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
      token={ownToken(c, row)}
      leave={leavePath(c, row)}
    />,
  );
}

async function waitingPage(c: HubContext, row: FoundSubscription) {
  const { language } = c.var;
  const [history] = await read(c.var.db, consentsOf({ id: row.id }));
  const token = ownToken(c, row);
  return page(
    c,
    { title: text(language).settingsTitle, indexed: false },
    <WaitingPage {...{ language, row, history, token, leave: leavePath(c, row) }} />,
  );
}
