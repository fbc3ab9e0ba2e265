import { Hono } from "hono";
import { exportMember } from "../members/index.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { paths } from "../paths.ts";
import { errorPage, page, refuse, seeOther } from "../ui/answer.tsx";
import { ErasedPage, ErasePage } from "./erase-page.tsx";
import { eraseSubscription } from "./erase-subscription.ts";
import { exportSubscription } from "./export-subscription.ts";
import { findByEmail, findSubscription } from "./find-subscription.ts";
import { addressOf } from "./own-data-store.ts";
import { text } from "./own-data-text.ts";
import { tokenFor } from "./token.ts";

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
    const token = c.req.param("token");
    const row = await findSubscription(c, "manage", token);
    if (!row) return errorPage(c, 404);
    const { language } = c.var;
    const content = <ErasePage language={language} token={token} email={row.email} />;
    return page(c, { title: text(language).title, indexed: false }, content);
  })
  .post("/subscription/:token/erase", async (c) => {
    const row = await findSubscription(c, "manage", c.req.param("token"));
    if (!row) return errorPage(c, 404);
    await eraseSubscription(workOf(c), row);
    return seeOther(c, paths.subscribeErased());
  })
  .get("/settings/subscription", async (c) => {
    const row = await ownSubscription(c);
    if (c.var.actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    return seeOther(
      c,
      row ? paths.subscription(tokenFor(c.var.deps.config.secret, "manage", row.id)) : paths.subscribe(),
    );
  })
  .get("/settings/export", async (c) => {
    const { actor } = c.var;
    if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    const row = await ownSubscription(c);
    const account = await exportMember(workOf(c), actor.id);
    return download(c, { ...account, reader: row ? await exportSubscription(workOf(c), row) : null });
  });

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
