import { Hono } from "hono";
import { paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { readForm } from "../platform/form.ts";
import type { Refusal } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { findIssue } from "./find-issue.ts";
import { isOpen } from "./newsletter.ts";
import { sentencesOf } from "./problems.ts";
import { text } from "./text.ts";
import { putItemBack, withdrawItem } from "./withdraw-item.ts";
import { WithdrawPage } from "./withdraw-page.tsx";

/** Taking an item out of an issue that readers have, and putting it back. */
export const withdrawRoutes = new Hono<HubEnv>()
  .get("/newsletter/:id/withdraw/:place{\\d{1,3}}", (c) =>
    withdrawPage(c, c.req.param("id"), Number(c.req.param("place"))),
  )
  .post("/newsletter/:id/withdraw/:place{\\d{1,3}}", async (c) => {
    const id = c.req.param("id");
    const place = Number(c.req.param("place"));
    const form = await readForm(c);
    const reason = form.one("reason");
    const result =
      form.one("act") === "back"
        ? await putItemBack(workOf(c), c.var.actor, { id, place })
        : await withdrawItem(workOf(c), c.var.actor, { id, place, reason });
    if (result.ok)
      return seeOther(c, paths.editIssue({ id }), { tone: "done", text: text(c.var.language).done });
    return result.refusal.kind === "invalid"
      ? withdrawPage(c, id, place, reason, result.refusal)
      : refuse(c, result.refusal);
  });

async function withdrawPage(c: HubContext, id: string, place: number, reason = "", refusal?: Refusal) {
  const { language } = c.var;
  const found = await findIssue(workOf(c), c.var.actor, id);
  if (!found.ok) return refuse(c, found.refusal);
  const item = found.value.frozen?.items[place];
  if (isOpen(found.value) || !item) return refuse(c, { kind: "missing" });
  return page(
    c,
    { title: text(language).withdraw, status: refusal ? 422 : 200, indexed: false },
    <WithdrawPage
      {...{ issue: found.value, item, place, reason, language, errors: sentencesOf(refusal, language) }}
    />,
  );
}
