import { Hono } from "hono";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { limitBody } from "../platform/limit-body.ts";
import { actOf, mostOfAnAct, oneClickAnswer } from "../mail/one-click.ts";
import { paths } from "../paths.ts";
import { errorPage, page, refuse, seeOther } from "../ui/answer.tsx";
import { confirmSubscription } from "./confirm-subscription.ts";
import { endSubscription } from "./end-subscription.ts";
import { findSubscription, type FoundSubscription } from "./find-subscription.ts";
import { leaveNewsletter } from "./leave-newsletter.ts";
import { leaveText } from "./leave-text.ts";
import { leavePath, ownPath, ownToken, seeOwn } from "./see-own.ts";
import { subscriptionById, type SubscriptionRow } from "./subscription-store.ts";
import { text } from "./text.ts";
import { subjectOf } from "./token.ts";
import { LeaveNewsletterPage, UnsubscribedPage, UnsubscribePage } from "./unsubscribe-page.tsx";

/**
 * Leaving. GET shows, POST acts. Mounted outside the same-origin check: a mail provider posts here on the reader's behalf without
 * cookie or origin (RFC 8058), and what allows it is the token alone.
 */
export const oneClickRoutes = new Hono<HubEnv>()
  .get("/unsubscribe/:token", async (c) => {
    const row = await findSubscription(c, "unsubscribe", c.req.param("token"));
    if (!row) return errorPage(c, 404);
    // Taking it back would not help where nothing can be sent: their own page says so, and how to come back.
    if (row.state === "unsubscribed" && row.blocked) return seeOwn(c, row);
    if (row.state === "unsubscribed") return unsubscribedPage(c, row);
    return isNewsletter(c) ? leaveNewsletterPage(c, row) : unsubscribePage(c, row);
  })
  .post("/unsubscribe/:token", limitBody(mostOfAnAct, leave), async (c) => {
    const act = await actOf(c);
    if (act !== "leave" && act !== "undo") return leave(c);
    const row = await findSubscription(c, "unsubscribe", c.req.param("token"));
    if (!row) return errorPage(c, 404);
    if (act === "undo") return undo(c, row);
    if (isNewsletter(c)) return stopNewsletter(c, row);
    await endSubscription(workOf(c), row.id, c.var.language, "link");
    return seeOther(c, leavePath(c, row));
  });

/**
 * Whatever a provider sends, a POST to this address means that its reader wants to leave: answered 200 also where that was so
 * before, or where the reader has been erased since.
 */
async function leave(c: HubContext): Promise<Response> {
  const id = subjectOf(c.var.deps.config.secret, "unsubscribe", c.req.param("token") ?? "");
  if (!id) return errorPage(c, 404);
  const [[row]] = await read(c.var.db, subscriptionById({ id }));
  if (row && isNewsletter(c)) await leaveNewsletter(workOf(c), row, leavingOf(c, "one-click"));
  else if (row) await endSubscription(workOf(c), row.id, c.var.language, "one-click");
  return oneClickAnswer(c);
}

/** The links in an issue end the newsletter alone. */
function isNewsletter(c: HubContext): boolean {
  return c.req.query("stream") === "newsletter";
}

function leavingOf(c: HubContext, how: "link" | "one-click") {
  return { how, language: c.var.language, form: paths.unsubscribe(":token") };
}

async function stopNewsletter(c: HubContext, row: SubscriptionRow): Promise<Response> {
  await leaveNewsletter(workOf(c), row, leavingOf(c, "link"));
  return seeOwn(c, row, leaveText(c.var.language).stopped);
}

function leaveNewsletterPage(c: HubContext, row: SubscriptionRow) {
  const { language } = c.var;
  const own = leavePath(c, row);
  const preferences = ownPath(c, row);
  const content = (
    <LeaveNewsletterPage
      {...{ language, preferences, email: row.email, action: `${own}?stream=newsletter`, everything: own }}
    />
  );
  return page(c, { title: leaveText(language).title, indexed: false }, content);
}

async function undo(c: HubContext, row: FoundSubscription): Promise<Response> {
  if (row.blocked) return seeOwn(c, row);
  const { language } = c.var;
  const form = paths.unsubscribe(":token");
  const result = await confirmSubscription(workOf(c), row, { language, form });
  if (!result.ok) return refuse(c, result.refusal);
  return seeOwn(c, row, text(language).undone);
}

function unsubscribePage(c: HubContext, row: SubscriptionRow) {
  const { language } = c.var;
  const preferences = ownPath(c, row);
  const content = (
    <UnsubscribePage
      language={language}
      action={leavePath(c, row)}
      email={row.email}
      preferences={preferences}
    />
  );
  return page(c, { title: text(language).endTitle, indexed: false }, content);
}

function unsubscribedPage(c: HubContext, row: SubscriptionRow) {
  const { language } = c.var;
  const shown = { language, token: ownToken(c, row), email: row.email };
  const content = <UnsubscribedPage {...shown} action={leavePath(c, row)} />;
  return page(c, { title: text(language).endedTitle, indexed: false }, content);
}
