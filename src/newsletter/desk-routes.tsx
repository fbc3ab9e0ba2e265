import { Hono } from "hono";
import { isId } from "../platform/ids.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, readQuery, type Form } from "../platform/form.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { DeskPage } from "./desk-page.tsx";
import { refusalOf } from "./find-issue.ts";
import { issuesAsked } from "./issue-list-store.ts";
import { askedOf, pageOf } from "./numbered-list.ts";
import { holdIssue, letIssueGo, scheduleIssue, setEmbargo, unscheduleIssue } from "./schedule-issue.ts";
import { sendTest } from "./send-test.ts";
import { readerOf, saved, showIssue } from "./show-issue.tsx";
import { text } from "./text.ts";

/** The desk: all issues, and when each goes out. */
export const deskRoutes = new Hono<HubEnv>()
  .get("/newsletter", async (c) => {
    const refusal = refusalOf(c.var.actor);
    if (refusal) return refuse(c, refusal);
    const asked = askedOf((name) => readQuery(c, name));
    const [rows] = await read(c.var.db, issuesAsked(asked));
    const title = text(c.var.language).desk;
    return page(
      c,
      { title, indexed: false },
      <DeskPage list={pageOf(rows, asked)} q={asked.q} reader={readerOf(c)} />,
    );
  })
  .get("/newsletter/:id", async (c) => showIssue(c, c.req.param("id")))
  .post("/newsletter/:id/send", async (c) => {
    const id = c.req.param("id");
    const form = await readForm(c);
    const result = await step(c, id, form);
    if (result.ok) return seeOther(c, paths.editIssue({ id }), saved(c));
    const typed = { at: form.one("at"), public: form.one("public") };
    return result.refusal.kind === "invalid"
      ? showIssue(c, id, { typed: filled(typed) }, result.refusal)
      : refuse(c, result.refusal);
  })
  .post("/newsletter/:id/test", async (c) => {
    const id = c.req.param("id");
    const form = await readForm(c);
    const mailId = form.one("mail");
    if (!isId(mailId)) return refuse(c, { kind: "missing" });
    const result = await sendTest(workOf(c), c.var.actor, {
      ...{ id, mailId, to: form.one("to"), language: nearestLanguage(form.one("tongue")) },
      edition: form.one("edition") === "everybody" ? "everybody" : "members",
    });
    if (result.ok)
      return seeOther(c, paths.editIssue({ id }), {
        tone: "done",
        text: text(c.var.language).testSent(result.value.to),
      });
    return result.refusal.kind === "invalid"
      ? showIssue(c, id, { typed: { to: form.one("to") } }, result.refusal)
      : refuse(c, result.refusal);
  });

function step(c: HubContext, id: string, form: Form) {
  const [work, { actor, zone }] = [workOf(c), c.var];
  switch (form.one("act")) {
    case "schedule":
      return scheduleIssue(work, actor, { id, local: form.one("at"), zone });
    case "embargo":
      return setEmbargo(work, actor, { id, local: form.one("public"), zone });
    case "unschedule":
      return unscheduleIssue(work, actor, id);
    case "hold":
      return holdIssue(work, actor, id);
    default:
      return letIssueGo(work, actor, id);
  }
}

function filled(typed: { at: string; public: string }) {
  return {
    ...(typed.at === "" ? {} : { at: typed.at }),
    ...(typed.public === "" ? {} : { public: typed.public }),
  };
}
