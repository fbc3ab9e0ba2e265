import { Hono } from "hono";
import { isId } from "../platform/ids.ts";
import { paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { readForm, type Form } from "../platform/form.ts";
import type { Refusal } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { PageHead } from "../ui/page.tsx";
import { changeItems, type ItemChange, type TypedItem } from "./change-items.ts";
import { findIssue } from "./find-issue.ts";
import { ItemForm } from "./items-part.tsx";
import { previewOf } from "./letter-words.ts";
import { markOf, type DraftItem, type Issue } from "./newsletter.ts";
import { sentencesOf } from "./problems.ts";
import { saved, showIssue, statusOf } from "./show-issue.tsx";
import { text } from "./text.ts";
import { Conflict, StandsNow } from "./words-page.tsx";

/** What is in an issue. */
export const itemRoutes = new Hono<HubEnv>()
  .get("/newsletter/:id/items/:item", async (c) => {
    const found = await findIssue(workOf(c), c.var.actor, c.req.param("id"));
    if (!found.ok) return refuse(c, found.refusal);
    const item = found.value.items.find(({ id }) => id === c.req.param("item"));
    return item ? itemPage(c, found.value, item, item) : refuse(c, { kind: "missing" });
  })
  .post("/newsletter/:id/items", async (c) => {
    const issueId = c.req.param("id");
    const form = await readForm(c);
    const change = changeIn(form);
    if (!change) return refuse(c, { kind: "missing" });
    if (form.has("preview") && "item" in change) return itemPreview(c, issueId, change, form.one("was"));
    const result = await changeItems(workOf(c), c.var.actor, { issueId, change });
    if (result.ok) return seeOther(c, paths.editIssue({ id: issueId }), saved(c));
    const { refusal } = result;
    if (change.act === "edit" && (refusal.kind === "invalid" || refusal.kind === "conflict")) {
      const found = await findIssue(workOf(c), c.var.actor, issueId);
      const standing = found.ok ? found.value.items.find(({ id }) => id === change.id) : undefined;
      if (found.ok && standing) return itemPage(c, found.value, standing, change.item, refusal);
    }
    if (refusal.kind !== "invalid") return refuse(c, refusal);
    return showIssue(c, issueId, { typedItem: typedIn(form) }, result.refusal);
  });

/** An item as it stands, or as it was typed when that was refused. */
function itemPage(
  c: HubContext,
  issue: Issue,
  item: DraftItem,
  typed: TypedItem,
  refusal?: Refusal,
  preview?: { html: string; was: string },
) {
  const { language } = c.var;
  const title = text(language).edit;
  const { section, url, text: said } = item;
  const standing =
    refusal?.kind === "conflict" ? [section, item.title, url, said].filter(Boolean).join("\n") : undefined;
  const shared = { language, errors: sentencesOf(refusal, language) };
  return page(
    c,
    { title, status: statusOf(refusal), indexed: false },
    <>
      <PageHead title={title} lead={<bdi>{typed.title}</bdi>} />
      <Conflict standing={standing} language={language} />
      <ItemForm
        {...{ ...shared, issue, id: item.id, act: "edit", typed, was: preview?.was ?? markOf(item) }}
        previewHtml={preview?.html}
      />
      <StandsNow standing={standing} language={language} />
    </>,
  );
}

/** The form as typed, and how its text reads. */
async function itemPreview(
  c: HubContext,
  issueId: string,
  change: ItemChange & { item: TypedItem },
  was: string,
) {
  const found = await findIssue(workOf(c), c.var.actor, issueId);
  if (!found.ok) return refuse(c, found.refusal);
  const html = previewOf(change.item.text, text(c.var.language).empty);
  if (change.act === "add") return showIssue(c, issueId, { typedItem: change.item, itemPreview: html });
  const standing = found.value.items.find(({ id }) => id === change.id);
  if (!standing) return refuse(c, { kind: "conflict" });
  return itemPage(c, found.value, standing, change.item, undefined, { html, was });
}

function typedIn(form: Form): TypedItem {
  const one = (name: string) => form.one(name).trim();
  return {
    ...{ section: one("section"), entry: one("entry"), url: one("url") },
    ...{ title: one("title"), text: one("text") },
  };
}

function changeIn(form: Form): ItemChange | undefined {
  const act = form.one("act");
  const id = form.one("item");
  if (!isId(id)) return undefined;
  if (act === "add") return { act, id, item: typedIn(form) };
  if (act === "edit") return { act, id, item: typedIn(form), was: form.one("was") };
  return act === "up" || act === "down" || act === "drop" ? { act, id } : undefined;
}
