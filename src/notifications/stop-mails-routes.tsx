import { Hono } from "hono";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm } from "../platform/form.ts";
import { isId } from "../platform/ids.ts";
import { paths } from "../paths.ts";
import { subjectOf } from "../mail/token.ts";
import { errorPage, page, seeOther } from "../ui/answer.tsx";
import { followedEntry } from "./reply-mail-store.ts";
import { stopMails } from "./stop-mails.ts";
import { StopMailsPage } from "./stop-mails-page.tsx";
import { text } from "./text.ts";

/**
 * Where a mail about a reply says one can stop. GET shows, POST acts. Mounted outside the same-origin check, as a mail program posts
 * here on its reader's behalf (RFC 8058); what allows it is the token alone.
 */
export const stopMailsRoutes = new Hono<HubEnv>()
  .get("/unfollow/:token", async (c) => {
    const found = await followedBy(c);
    if (!found) return errorPage(c, 404);
    const { language } = c.var;
    const { title, language: tongue } = found;
    const entry = title === null ? null : { title, language: tongue, path: paths.entry(found.entry) };
    const content = <StopMailsPage language={language} action={c.req.path} entry={entry} />;
    return page(c, { title: text(language).stopTitle, indexed: false }, content);
  })
  .post("/unfollow/:token", async (c) => {
    const found = await followedBy(c);
    if (!found) return errorPage(c, 404);
    const act = await actOf(c);
    const about = { entry: found.entry.id, member: found.member };
    await stopMails(workOf(c), about, act === "all" ? "all" : "entry");
    if (act !== "all" && act !== "entry") return c.text("OK", 200, { "Cache-Control": "no-store" });
    const words = text(c.var.language);
    const said = act === "all" ? words.stoppedAll : words.stoppedEntry;
    return seeOther(c, found.title === null ? paths.home() : paths.entry(found.entry), {
      tone: "done",
      text: said,
    });
  });

/** The entry and member that the token names: two ids, one after the other. */
async function followedBy(c: HubContext) {
  const { db, deps } = c.var;
  const subject = subjectOf(deps.config.secret, "unfollow", c.req.param("token") ?? "") ?? "";
  const [entry, member] = [subject.slice(0, 20), subject.slice(20)];
  if (!isId(entry) || !isId(member)) return undefined;
  const [[found]] = await read(db, followedEntry(entry, member));
  return found;
}

// Whatever else a mail program sends, a POST to this address means that its reader wants no more of this.
async function actOf(c: HubContext): Promise<string> {
  try {
    return (await readForm(c)).one("act");
  } catch {
    return "";
  }
}
