import { Hono } from "hono";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { isId } from "../platform/ids.ts";
import { limitBody } from "../platform/limit-body.ts";
import { paths } from "../paths.ts";
import { actOf, mostOfAnAct, oneClickAnswer } from "../mail/one-click.ts";
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
  .post("/unfollow/:token", limitBody(mostOfAnAct, stop), async (c) => {
    const act = await actOf(c);
    if (act !== "all" && act !== "entry") return stop(c);
    const found = await followedBy(c);
    if (!found) return errorPage(c, 404);
    await stopMails(workOf(c), { entry: found.entry.id, member: found.member }, act);
    const words = text(c.var.language);
    const said = act === "all" ? words.stoppedAll : words.stoppedEntry;
    return seeOther(c, found.title === null ? paths.home() : paths.entry(found.entry), {
      tone: "done",
      text: said,
    });
  });

/** Whatever a mail program sends, a POST to this address means that its reader wants no more of this: also where nothing is left of it. */
async function stop(c: HubContext): Promise<Response> {
  const named = namedBy(c);
  if (!named) return errorPage(c, 404);
  const found = await followedBy(c);
  if (found) await stopMails(workOf(c), { entry: found.entry.id, member: found.member }, "entry");
  return oneClickAnswer(c);
}

/** The entry and member that the token names: two ids, one after the other. */
function namedBy(c: HubContext): [entry: string, member: string] | undefined {
  const subject = subjectOf(c.var.deps.config.secret, "unfollow", c.req.param("token") ?? "") ?? "";
  const [entry, member] = [subject.slice(0, 20), subject.slice(20)];
  return isId(entry) && isId(member) ? [entry, member] : undefined;
}

async function followedBy(c: HubContext) {
  const named = namedBy(c);
  if (!named) return undefined;
  const [[found]] = await read(c.var.db, followedEntry(...named));
  return found;
}
