import { Hono } from "hono";
import { loadSubject, type Standing } from "../entries/index.ts";
import { emailOf } from "../mail/email-of.ts";
import { paths } from "../paths.ts";
import { clientOf } from "../platform/client.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { readForm } from "../platform/form.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { CopyPage } from "./copy-page.tsx";
import { text } from "./copy-text.ts";
import { requestCopy } from "./request-copy.ts";

/** "Send me this": one press for a member, an address for a visitor. Mounted before the slugs. */
export const copyRoutes = new Hono<HubEnv>()
  .get("/threads/:id/copy", async (c) => {
    const found = await loadSubject(c.var.db, c.var.actor, { kind: "entry", id: c.req.param("id") });
    if (!found.ok) return refuse(c, found.refusal);
    const { entry } = found.value;
    return entry.kind === "thread" ? copyPage(c, entry) : refuse(c, { kind: "missing" });
  })
  .post("/threads/:id/copy", async (c) => {
    const { actor, language, zone, deps, db } = c.var;
    const entryId = c.req.param("id");
    const typed = actor.kind === "visitor" ? (await readForm(c)).one("email") : "";
    const email = emailOf(typed);
    const words = text(language);
    if (actor.kind === "visitor" && email === undefined) {
      const found = await loadSubject(db, actor, { kind: "entry", id: entryId });
      return found.ok ? copyPage(c, found.value.entry, typed) : refuse(c, found.refusal);
    }
    const reader = { language, zone, now: deps.clock.now() };
    const result = await requestCopy(workOf(c), actor, { entryId, email, reader, client: clientOf(c) });
    if (!result.ok) return refuse(c, result.refusal);
    const said = actor.kind === "member" ? words.onItsWay : words.ifKnown;
    return seeOther(c, paths.entry(result.value), {
      tone: actor.kind === "member" ? "done" : "info",
      text: said,
    });
  });

/** `typed` is given where it was no address. */
function copyPage(c: HubContext, entry: Standing, typed?: string) {
  const { actor, language } = c.var;
  const words = text(language);
  return page(
    c,
    { title: words.title, section: "threads", status: typed === undefined ? 200 : 422, indexed: false },
    <CopyPage
      entry={entry}
      language={language}
      asksAddress={actor.kind === "visitor"}
      email={typed ?? ""}
      errors={typed === undefined ? {} : { email: words.wrongEmail }}
    />,
  );
}
