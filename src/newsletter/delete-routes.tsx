import { Hono } from "hono";
import { paths } from "../paths.ts";
import { workOf, type HubEnv } from "../platform/context.ts";
import { number } from "../platform/i18n.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { SubmitRow } from "../ui/form/index.ts";
import { PageHead } from "../ui/page.tsx";
import { discardDraft } from "./discard-draft.ts";
import { findIssue } from "./find-issue.ts";
import { text } from "./text.ts";

/** Taking a draft away, once it was asked whether that is meant. */
export const deleteRoutes = new Hono<HubEnv>()
  .get("/newsletter/:id/delete", async (c) => {
    const { language } = c.var;
    const found = await findIssue(workOf(c), c.var.actor, c.req.param("id"));
    if (!found.ok) return refuse(c, found.refusal);
    const issue = found.value;
    if (issue.state !== "draft") return refuse(c, { kind: "missing" });
    const words = text(language);
    return page(
      c,
      { title: words.deleteDraft, indexed: false },
      <>
        <PageHead
          title={words.deleteDraft}
          lead={<bdi>{words.issueOf(number(language, issue.number), issue.title)}</bdi>}
        />
        <p class="lead">{words.deleteLead}</p>
        <form method="post" action={paths.issueDesk(issue, "delete")} class="stack">
          <SubmitRow
            label={words.deleteDraft}
            language={language}
            cancel={{ href: paths.editIssue(issue), label: words.back }}
          />
        </form>
      </>,
    );
  })
  .post("/newsletter/:id/delete", async (c) => {
    const result = await discardDraft(workOf(c), c.var.actor, c.req.param("id"));
    // Pressed twice, it is gone already.
    if (!result.ok && result.refusal.kind !== "missing") return refuse(c, result.refusal);
    return seeOther(c, paths.newsletter(), { tone: "done", text: text(c.var.language).deleted });
  });
