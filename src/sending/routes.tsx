import { Hono } from "hono";
import { restOfProvider, retryStopped, steerRun } from "../digests/index.ts";
import { isAdmin, isModerator } from "../platform/actor.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, readQuery } from "../platform/form.ts";
import type { Refusal } from "../platform/result.ts";
import { paths } from "../paths.ts";
import { errorPage, page, refuse, seeOther } from "../ui/answer.tsx";
import { AddressForm } from "./address-form.tsx";
import { AddressPage } from "./address-page.tsx";
import { AdminPage } from "./admin-page.tsx";
import { FiguresPage } from "./figures-page.tsx";
import { findMails } from "./find-mails.ts";
import { readFigures, readRun } from "./read-run.ts";
import { mailsOfNewest, newestRuns, runById } from "./run-store.ts";
import { SendPage } from "./send-page.tsx";
import { SendsPage } from "./sends-page.tsx";
import { text } from "./text.ts";
import { runName } from "./words.ts";

const newest = 30;

/** What left as mail: moderators may read it, admins act. */
export const sendingRoutes = new Hono<HubEnv>()
  .get("/admin", (c) => {
    const refusal = refusalFor(c);
    if (refusal) return refuse(c, refusal);
    const { language } = c.var;
    return page(c, { title: text(language).admin, indexed: false }, <AdminPage language={language} />);
  })
  .get("/admin/sends", async (c) => {
    const refusal = refusalFor(c);
    if (refusal) return refuse(c, refusal);
    const { actor, db, deps } = c.var;
    const [runs, mails, [rest]] = await read(
      db,
      newestRuns(newest),
      mailsOfNewest(newest),
      restOfProvider(deps.clock.now()),
    );
    const listed = runs.map((run) => {
      const sum = (...states: string[]) =>
        mails
          .filter((one) => one.run === run.id && states.includes(one.state))
          .reduce((all, one) => all + one.mails, 0);
      return {
        run,
        accepted: sum("accepted"),
        waiting: sum("frozen", "submitting"),
        stopped: sum("stopped"),
      };
    });
    const props = { runs: listed, rest, reader: readerOf(c), isAdmin: isAdmin(actor), isSmtp: isSmtp(c) };
    return page(c, { title: text(c.var.language).sends, indexed: false }, <SendsPage {...props} />);
  })
  // The address stands in no URL; who comes back to the answer, by changing the language say, finds the form.
  .get("/admin/sends/address", (c) => seeOther(c, paths.sends()))
  .post("/admin/sends/address", async (c) => {
    const { language } = c.var;
    const typed = (await readForm(c)).one("email");
    const found = await findMails(workOf(c), c.var.actor, typed);
    const words = text(language);
    const title = words.addressTitle;
    if (found.ok)
      return page(c, { title, indexed: false }, <AddressPage found={found.value} reader={readerOf(c)} />);
    if (found.refusal.kind !== "invalid") return refuse(c, found.refusal);
    const form = <AddressForm language={language} value={typed} error={words.addressWrong} />;
    return page(c, { title, indexed: false, status: 422 }, form);
  })
  .get("/admin/sends/:run", async (c) => {
    const refusal = refusalFor(c);
    if (refusal) return refuse(c, refusal);
    const view = await readRun(workOf(c), c.req.param("run"));
    if (!view) return errorPage(c, 404);
    const isGoing = view.run.state !== "closed" && view.run.pausedAt === null;
    const renews = isGoing && readQuery(c, "renew") !== "off";
    // Without script, and to be switched off: who reads slowly keeps the page as it is.
    if (renews) c.header("Refresh", "10");
    const props = { view, renews, reader: readerOf(c), isAdmin: isAdmin(c.var.actor), isSmtp: isSmtp(c) };
    const title = runName(view.run, c.var.language);
    return page(c, { title, indexed: false }, <SendPage {...props} />);
  })
  .get("/admin/sends/:run/figures", async (c) => {
    const refusal = refusalFor(c);
    if (refusal) return refuse(c, refusal);
    const [[run]] = await read(c.var.db, runById(c.req.param("run")));
    if (!run) return errorPage(c, 404);
    const figures = await readFigures(c.var, run.id);
    const content = <FiguresPage run={run} {...figures} reader={readerOf(c)} />;
    return page(c, { title: text(c.var.language).figures, indexed: false }, content);
  })
  .post("/admin/sends/:run/:act{pause|resume}", async (c) => {
    const { run, act } = c.req.param();
    const which = act === "pause" ? "pause" : "resume";
    const steered = await steerRun(workOf(c), c.var.actor, run, which);
    if (!steered.ok) return refuse(c, steered.refusal);
    const words = text(c.var.language);
    const said = which === "pause" ? words.pausedDone : words.resumedDone;
    return seeOther(c, paths.send({ id: run }), { tone: "done", text: said });
  })
  .post("/admin/sends/:run/batches/:batch", async (c) => {
    const { run, batch } = c.req.param();
    const force = (await readForm(c)).one("force") === "yes";
    const retried = await retryStopped(workOf(c), c.var.actor, batch, force);
    if (!retried.ok) return refuse(c, retried.refusal);
    const words = text(c.var.language);
    const isQueued = retried.value.outcome === "queued";
    return seeOther(c, paths.send({ id: run }), {
      tone: isQueued ? "done" : "problem",
      text: isQueued ? words.retried : words.doubtful,
    });
  });

function refusalFor({ var: { actor } }: HubContext): Refusal | undefined {
  if (actor.kind === "visitor") return { kind: "sign-in" };
  return isModerator(actor) ? undefined : { kind: "forbidden" };
}

function isSmtp({ var: { deps } }: HubContext): boolean {
  return deps.mailer.kind === "smtp";
}

function readerOf({ var: { language, zone, deps } }: HubContext) {
  return { language, zone, now: deps.clock.now() };
}
