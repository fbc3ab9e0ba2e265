import { Hono } from "hono";
import { workOf, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm } from "../platform/form.ts";
import { paths } from "../paths.ts";
import { errorPage, refuse, seeOther } from "../ui/answer.tsx";
import { forgetBrowser } from "./browser-cookie.ts";
import { memberPage } from "./member-page.tsx";
import { memberByHandle } from "./member-store.ts";
import { settingsRoutes } from "./settings-routes.tsx";
import { signOut } from "./sign-out.ts";
import { text } from "./text.ts";
import { vouchFor } from "./vouch-for.ts";

export const memberRoutes = new Hono<HubEnv>()
  .get("/members/:handle", (c) => memberPage(c, c.req.param("handle")))
  .post("/members/:handle/vouch", async (c) => {
    const [[member]] = await read(c.var.db, memberByHandle({ handle: c.req.param("handle") }));
    if (!member) return errorPage(c, 404);
    const result = await vouchFor(workOf(c), c.var.actor, member);
    if (!result.ok) return refuse(c, result.refusal);
    return seeOther(c, paths.member(member.handle), { tone: "done", text: text(c.var.language).vouched });
  })
  .route("/", settingsRoutes)
  .post("/sign-out", async (c) => {
    const { actor, deps, language } = c.var;
    const form = await readForm(c);
    const { setCookie, statement } = deps.sessions.end(c.req.header("Cookie"));
    if (actor.kind === "member" && statement)
      await signOut(workOf(c), actor, form.has("everywhere") ? deps.sessions.endAllOf(actor.id) : statement);
    c.header("Set-Cookie", setCookie, { append: true });
    forgetBrowser(c);
    return seeOther(c, paths.home(), { tone: "done", text: text(language).signedOut });
  });
