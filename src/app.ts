import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { afterCommand } from "./platform/after-command.ts";
import { allowedMethods } from "./platform/allowed-methods.ts";
import { answerAtOnce } from "./platform/answer-at-once.ts";
import { assetRoutes } from "./ui/asset-routes.ts";
import type { Deps, HubContext, HubEnv } from "./platform/context.ts";
import { callRoutes } from "./calls/routes.tsx";
import { directoryRoutes } from "./directory/routes.tsx";
import { entryRoutes } from "./entries/routes.tsx";
import { feedRoutes, feedsForReaders } from "./feeds/routes.tsx";
import { homeRoutes } from "./home/routes.tsx";
import { methodologyRoutes } from "./methodologies/routes.tsx";
import { isOfDisk } from "./platform/db/database.ts";
import { healthRoutes } from "./platform/health-routes.ts";
import { keptPages } from "./platform/kept-pages.ts";
import { limitBody } from "./platform/limit-body.ts";
import { errorFacts } from "./platform/log.ts";
import { observe } from "./platform/observe.ts";
import { reader } from "./platform/reader.ts";
import { readerRoutes } from "./ui/reader-routes.ts";
import { routeOf } from "./platform/route-of.ts";
import { sameOrigin } from "./platform/same-origin.ts";
import { signedIn } from "./platform/signed-in.ts";
import { memberRoutes, signInRoutes } from "./members/index.ts";
import { moderationRoutes } from "./moderation/index.ts";
import { notificationRoutes, stopMailsRoutes } from "./notifications/index.ts";
import { outboxRoutes } from "./mail/outbox-routes.tsx";
import { copyRoutes } from "./threads/copy-routes.tsx";
import { searchRoutes } from "./search/routes.tsx";
import { sendingRoutes } from "./sending/index.ts";
import { threadRoutes } from "./threads/routes.tsx";
import { digestRoutes, oneTapRoutes, webhookRoutes } from "./digests/index.ts";
import { newsletterRoutes } from "./newsletter/index.ts";
import { oneClickRoutes, ownDataRoutes, subscribeRoutes, subscriptionRoutes } from "./subscriptions/index.ts";
import { errorPage } from "./ui/answer.tsx";
import { foreignFormSentence } from "./ui/error-page.tsx";

const mostBodyBytes = 256 * 1024;

/** The whole hub as one fetch handler, the same in both homes. */
export function createApp(deps: Deps): Hono<HubEnv> {
  const app = new Hono<HubEnv>();
  app.onError(failed);
  app.notFound((c) => errorPage(c, 404));

  const atOnce = answerAtOnce(deps);
  const { fetch } = app;
  app.fetch = (request, ...home) => atOnce(request) ?? fetch(request, ...home);

  app.use(observe(deps), reader, keptPages, afterCommand);
  app.route("/", healthRoutes);
  app.route("/", assetRoutes);
  app.route("/", feedRoutes);
  app.route("/", oneClickRoutes);
  app.route("/", stopMailsRoutes);
  app.use(limitBody(mostBodyBytes, (c) => errorPage(c, 413)));
  app.route("/", webhookRoutes);
  app.use(sameOrigin(deps.config.baseUrl, foreignForm), signedIn);
  app.route("/", readerRoutes);
  app.route("/", signInRoutes);
  app.route("/", memberRoutes);
  app.route("/", moderationRoutes);
  app.route("/", sendingRoutes);
  app.route("/", notificationRoutes);
  app.route("/", subscribeRoutes);
  app.route("/", subscriptionRoutes);
  app.route("/", ownDataRoutes);
  app.route("/", digestRoutes);
  app.route("/", oneTapRoutes);
  app.route("/", newsletterRoutes);
  app.route("/", entryRoutes);
  app.route("/", copyRoutes);
  app.route("/", threadRoutes);
  app.route("/", methodologyRoutes);
  app.route("/", feedsForReaders);
  app.route("/", callRoutes);
  app.route("/", directoryRoutes);
  app.route("/", searchRoutes);
  app.route("/", homeRoutes);
  if (deps.config.mail.kind === "outbox") app.route("/", outboxRoutes);
  app.all("*", (c) => otherMethod(c, allowedMethods(app, c.req.path)));
  return app;
}

/** Nothing answers this method here: 405 names those that something does answer. */
function otherMethod(c: HubContext, allowed: string): Response | Promise<Response> {
  if (allowed === "" || c.req.method === "GET" || c.req.method === "HEAD") return c.notFound();
  c.header("Allow", allowed);
  return errorPage(c, 405);
}

function foreignForm(c: HubContext): Response {
  return errorPage(c, 403, foreignFormSentence(c.var.language));
}

/** The one place where a bug becomes an answer. Nothing a client sends may lead here. */
function failed(error: Error, c: HubContext): Response {
  if (error instanceof HTTPException) return errorPage(c, 400);
  c.var.deps.log.error("request failed", {
    route: routeOf(c.req.path),
    method: c.req.method,
    ...errorFacts(error),
  });
  return errorPage(c, isOfDisk(error) ? 503 : 500);
}
