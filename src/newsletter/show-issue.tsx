import { isAdmin } from "../platform/actor.ts";
import { workOf, type HubContext } from "../platform/context.ts";
import { readQuery } from "../platform/form.ts";
import type { Refusal } from "../platform/result.ts";
import { page, refuse } from "../ui/answer.tsx";
import { findIssue } from "./find-issue.ts";
import { IssuePage, type IssuePageProps } from "./issue-page.tsx";
import { loadDesk } from "./load-desk.ts";
import { sentencesOf } from "./problems.ts";
import { text } from "./text.ts";

/** An issue on the desk, with what was typed where that was refused. */
export async function showIssue(
  c: HubContext,
  id: string,
  more: Partial<IssuePageProps> = {},
  refusal?: Refusal,
) {
  const { language, deps } = c.var;
  const found = await findIssue(workOf(c), c.var.actor, id);
  if (!found.ok) return refuse(c, found.refusal);
  const issue = found.value;
  const desk = await loadDesk(workOf(c), issue, (readQuery(c, "q") ?? "").trim().slice(0, 100));
  const typedItem = { section: "life", entry: "", url: "", title: "", text: "" };
  return page(
    c,
    { title: issue.title, status: statusOf(refusal), indexed: false },
    <IssuePage
      {...{ issue, ...desk, errors: sentencesOf(refusal, language), typedItem, typed: {} }}
      {...more}
      newId={() => deps.ids.make()}
      isAdmin={isAdmin(c.var.actor)}
      reader={readerOf(c)}
    />,
  );
}

export function statusOf(refusal: Refusal | undefined) {
  if (refusal === undefined) return 200;
  return refusal.kind === "conflict" ? 409 : 422;
}

export function saved(c: HubContext) {
  return { tone: "done" as const, text: text(c.var.language).done };
}

export function readerOf(c: HubContext) {
  return { language: c.var.language, zone: c.var.zone, now: c.var.deps.clock.now() };
}
