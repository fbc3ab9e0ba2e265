import { Hono } from "hono";
import { EraseAccountPage, eraseText } from "../members/index.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm } from "../platform/form.ts";
import { paths } from "../paths.ts";
import { errorPage, page, refuse, seeOther } from "../ui/answer.tsx";
import { ErasedPage, ErasePage, LatePage } from "./erase-page.tsx";
import { eraseAccount } from "./erase-account.ts";
import { exportAccount } from "./export-account.ts";
import { eraseSubscription } from "./erase-subscription.ts";
import { exportSubscription } from "./export-subscription.ts";
import { findByEmail, findSubscription, type FoundSubscription } from "./find-subscription.ts";
import { addressOf } from "./own-data-store.ts";
import { text } from "./own-data-text.ts";
import { erasureOf, requestErasure } from "./request-erasure.ts";
import { ownPath, ownToken, seeOwn } from "./see-own.ts";
import { subscriptionById, type SubscriptionRow } from "./subscription-store.ts";

/** What somebody may take with them, and how they are forgotten: by the link in their mails, or signed in. */
export const ownDataRoutes = new Hono<HubEnv>()
  .get("/subscribe/erased", (c) => {
    const { language } = c.var;
    return page(c, { title: text(language).doneTitle, indexed: false }, <ErasedPage language={language} />);
  })
  .get("/subscription/:token/export", async (c) => {
    const row = await findSubscription(c, "manage", c.req.param("token"));
    if (!row) return errorPage(c, 404);
    return download(c, await exportSubscription(workOf(c), row));
  })
  .get("/subscription/:token/erase", async (c) => {
    const row = await findSubscription(c, "manage", c.req.param("token"));
    return row ? erasePage(c, row, !(await mayEraseHere(c, row))) : errorPage(c, 404);
  })
  .post("/subscription/:token/erase", async (c) => {
    const row = await findSubscription(c, "manage", c.req.param("token"));
    if (!row) return errorPage(c, 404);
    if (await mayEraseHere(c, row)) return erase(c, row);
    const result = await requestErasure(workOf(c), row);
    if (!result.ok) return refuse(c, result.refusal);
    const sent = text(c.var.language).sent(row.email);
    return seeOther(c, paths.eraseSubscription(ownToken(c, row)), { tone: "done", text: sent });
  })
  .get("/subscription/:token/erasure", async (c) => {
    const found = await findErasure(c, c.req.param("token"));
    if (!found) return errorPage(c, 404);
    return found.late ? latePage(c, found.row) : erasePage(c, found.row, false, c.req.path);
  })
  .post("/subscription/:token/erasure", async (c) => {
    const found = await findErasure(c, c.req.param("token"));
    if (!found) return errorPage(c, 404);
    return found.late ? latePage(c, found.row) : erase(c, found.row);
  })
  .get("/settings/subscription", async (c) => {
    const row = await ownSubscription(c);
    if (c.var.actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    return row ? seeOwn(c, row) : seeOther(c, paths.subscribe());
  })
  .get("/settings/export", async (c) => {
    const { actor } = c.var;
    if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    return download(c, await exportAccount(workOf(c), actor.id));
  })
  .get("/settings/erase", (c) => eraseAccountPage(c))
  .post("/settings/erase", async (c) => {
    const { actor, deps } = c.var;
    const form = await readForm(c);
    if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    const words = eraseText(c.var.language);
    const typed = form.one("handle").trim();
    if (typed.replace(/^@/, "").toLowerCase() !== actor.handle)
      return eraseAccountPage(c, typed, words.wrong(actor.handle));
    const outcome = await eraseAccount(workOf(c), actor.id);
    if (outcome === "last-admin") return eraseAccountPage(c, typed, words.lastAdmin);
    if (outcome !== "erased") return refuse(c, { kind: "conflict" });
    c.header("Set-Cookie", deps.sessions.end(c.req.header("Cookie")).setCookie, { append: true });
    return seeOther(c, paths.home(), { tone: "done", text: words.done });
  });

function eraseAccountPage(c: HubContext, typed = "", error?: string) {
  const { actor, language } = c.var;
  if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
  const shown = { language, handle: actor.handle, typed, errors: error ? { handle: error } : {} };
  return page(
    c,
    { title: eraseText(language).title, status: error ? 422 : 200, indexed: false },
    <EraseAccountPage {...shown} />,
  );
}

/**
 * The link to the preferences stands in every mail, and mails are passed on: what it gives can be taken back, so that is all right for
 * choices and for leaving. Erasing cannot be, so the mailbox itself says yes, by a link that works for an hour. Who is signed in with the
 * address has shown that it is theirs; and where nothing is sent any more no link would arrive, nor does anybody lose a mail.
 */
async function mayEraseHere(c: HubContext, row: FoundSubscription): Promise<boolean> {
  if (row.blocked) return true;
  const { actor, db } = c.var;
  if (actor.kind === "visitor") return false;
  const [[email]] = await read(db, addressOf(actor.id));
  return email === row.email;
}

async function findErasure(c: HubContext, token: string) {
  const { config, clock } = c.var.deps;
  const erasure = erasureOf(config.secret, token, clock.now());
  if (!erasure) return undefined;
  const [[row]] = await read(c.var.db, subscriptionById({ id: erasure.id }));
  return row && { row, late: erasure.late };
}

async function erase(c: HubContext, row: SubscriptionRow): Promise<Response> {
  await eraseSubscription(workOf(c), row);
  return seeOther(c, paths.subscribeErased());
}

function erasePage(c: HubContext, row: SubscriptionRow, byMail: boolean, action?: string) {
  const { language } = c.var;
  const token = ownToken(c, row);
  const places = { action: action ?? paths.eraseSubscription(token), own: ownPath(c, row) };
  const content = <ErasePage {...{ language, email: row.email, byMail, ...places }} />;
  return page(c, { title: text(language).title, indexed: false }, content);
}

function latePage(c: HubContext, row: SubscriptionRow) {
  const { language } = c.var;
  const content = <LatePage language={language} anew={paths.eraseSubscription(ownToken(c, row))} />;
  return page(c, { title: text(language).lateTitle, indexed: false, status: 404 }, content);
}

/** Of the member who is signed in: a sign-in proves the address. */
async function ownSubscription(c: HubContext) {
  const { actor, db } = c.var;
  if (actor.kind === "visitor") return undefined;
  const [[email]] = await read(db, addressOf(actor.id));
  return email === undefined ? undefined : findByEmail({ db }, email);
}

function download(c: HubContext, everything: object): Response {
  return c.body(JSON.stringify(everything, null, 2), 200, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Disposition": 'attachment; filename="my-data.json"',
    "Cache-Control": "no-store",
  });
}
