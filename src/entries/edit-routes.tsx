import { Hono } from "hono";
import { collections, paths } from "../paths.ts";
import { mayEdit } from "../platform/actor.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, type Form } from "../platform/form.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { renderMarkdown } from "../ui/markdown/index.ts";
import { editEntry } from "./edit-entry.ts";
import { EditEntryPage, EditReplyPage } from "./edit-page.tsx";
import { editReply } from "./edit-reply.ts";
import { editableEntry } from "./edit-store.ts";
import { draftIn } from "./entry-form.ts";
import { topicNames } from "./entry-page-store.ts";
import { formErrors, formStatus, isFormsOwn, type FormRefusal } from "./form-refusal.ts";
import { loadSubject } from "./load-subject.ts";
import { placed } from "./subject.ts";
import { text } from "./text.ts";

/** Changing what one has said. */
export const editRoutes = new Hono<HubEnv>()
  .get(`/:collection{${collections}}/:id/edit`, (c) => entryForm(c, c.req.param("id")))
  .post(`/:collection{${collections}}/:id/edit`, async (c) => {
    const form = await readForm(c);
    const entryId = c.req.param("id");
    if (form.has("preview")) return entryForm(c, entryId, form);
    const command = { entryId, draft: draftIn(form), version: versionIn(form) };
    const result = await editEntry(workOf(c), c.var.actor, command);
    if (!result.ok)
      return isFormsOwn(result.refusal)
        ? entryForm(c, entryId, form, result.refusal)
        : refuse(c, result.refusal);
    return seeOther(c, paths.entry(result.value), { tone: "done", text: text(c.var.language).saved });
  })
  .get("/replies/:id/edit", (c) => replyForm(c, c.req.param("id")))
  .post("/replies/:id/edit", async (c) => {
    const form = await readForm(c);
    const replyId = c.req.param("id");
    if (form.has("preview")) return replyForm(c, replyId, form);
    const command = { replyId, body: form.one("body"), version: versionIn(form) };
    const result = await editReply(workOf(c), c.var.actor, command);
    if (!result.ok)
      return isFormsOwn(result.refusal)
        ? replyForm(c, replyId, form, result.refusal)
        : refuse(c, result.refusal);
    return seeOther(c, paths.replyPermalink(replyId), { tone: "done", text: text(c.var.language).saved });
  });

function versionIn(form: Form): number | undefined {
  const version = Number(form.one("version"));
  return form.has("version") && Number.isSafeInteger(version) ? version : undefined;
}

async function entryForm(c: HubContext, entryId: string, form?: Form, refusal?: FormRefusal) {
  const { actor, language, db } = c.var;
  if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
  const found = await loadSubject(db, actor, { kind: "entry", id: entryId });
  if (!found.ok) return refuse(c, found.refusal);
  const { entry } = found.value;
  if (!mayEdit(actor, entry) || entry.kind === "methodology") return refuse(c, { kind: "forbidden" });
  const [[now], topics] = await read(db, editableEntry(entryId), topicNames(language));
  if (!now) return refuse(c, { kind: "missing" });
  const draft = { ...now, ...(form ? draftIn(form) : {}) };
  const conflict = refusal?.kind === "conflict";
  return page(
    c,
    { title: text(language).editTitle, status: formStatus(c, refusal), indexed: false },
    <EditEntryPage
      draft={draft}
      topics={topics}
      action={paths.edit(entry)}
      back={paths.entry(entry)}
      version={conflict ? now.version : ((form && versionIn(form)) ?? now.version)}
      language={language}
      errors={formErrors(c, refusal)}
      previewHtml={previewIn(form)}
      standing={conflict ? `${now.title}\n\n${now.body}` : undefined}
    />,
  );
}

async function replyForm(c: HubContext, replyId: string, form?: Form, refusal?: FormRefusal) {
  const { actor, language, db } = c.var;
  if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
  const found = await loadSubject(db, actor, { kind: "reply", id: replyId });
  if (!found.ok) return refuse(c, found.refusal);
  const { entry, reply } = found.value;
  if (!reply || !mayEdit(actor, placed(found.value))) return refuse(c, { kind: "forbidden" });
  const conflict = refusal?.kind === "conflict";
  return page(
    c,
    { title: text(language).editTitle, status: formStatus(c, refusal), indexed: false },
    <EditReplyPage
      title={entry.title}
      body={form?.one("body") ?? reply.markdown}
      contentLanguage={entry.language}
      action={paths.editReply(replyId)}
      back={paths.replyPermalink(replyId)}
      version={conflict ? reply.version : ((form && versionIn(form)) ?? reply.version)}
      language={language}
      errors={formErrors(c, refusal)}
      previewHtml={previewIn(form)}
      standing={conflict ? reply.markdown : undefined}
    />,
  );
}

function previewIn(form: Form | undefined): string | undefined {
  return form?.has("preview") ? renderMarkdown(form.one("body"), { idPrefix: "preview-" }).html : undefined;
}
