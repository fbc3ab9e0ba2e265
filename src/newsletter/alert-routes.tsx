import { Hono } from "hono";
import { isId } from "../platform/ids.ts";
import { paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, readQuery } from "../platform/form.ts";
import type { Refusal } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { AlertPage } from "./alert-page.tsx";
import { alertsOf } from "./alert-store.ts";
import { sentencesOf } from "./problems.ts";
import { countAlert, sendAlert } from "./send-alert.ts";
import { text } from "./text.ts";

/** An alert about a deadline, from its call's page. Mounted before the slugs. */
export const alertRoutes = new Hono<HubEnv>()
  .get("/calls/:id/alert", (c) => alertPage(c, c.req.param("id"), instantIn(readQuery(c, "deadline"))))
  .post("/calls/:id/alert", async (c) => {
    const callId = c.req.param("id");
    const form = await readForm(c);
    const [id, deadlineAt] = [form.one("id"), instantIn(form.one("deadline"))];
    if (!isId(id) || deadlineAt === undefined) return refuse(c, { kind: "missing" });
    const result = await sendAlert(workOf(c), c.var.actor, { id, callId, deadlineAt });
    if (result.ok)
      return seeOther(c, paths.entry(result.value.ref), {
        tone: "done",
        text: text(c.var.language).alertSent,
      });
    return result.refusal.kind === "invalid"
      ? alertPage(c, callId, undefined, result.refusal)
      : refuse(c, result.refusal);
  });

async function alertPage(c: HubContext, callId: string, deadlineAt: number | undefined, refusal?: Refusal) {
  const { language, zone, deps, db } = c.var;
  const counted = await countAlert(workOf(c), c.var.actor, { callId, deadlineAt });
  if (!counted.ok) return refuse(c, counted.refusal);
  const [before] = await read(db, alertsOf(callId));
  return page(
    c,
    { title: text(language).alert, section: "calls", status: refusal ? 422 : 200, indexed: false },
    <AlertPage
      about={counted.value}
      id={deps.ids.make()}
      before={before}
      errors={sentencesOf(refusal, language)}
      reader={{ language, zone, now: deps.clock.now() }}
    />,
  );
}

function instantIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{10,15}$/.test(text) ? Number(text) : undefined;
}
