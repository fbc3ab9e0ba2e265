import { Hono } from "hono";
import { collections, paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { readForm, type Form } from "../platform/form.ts";
import { isId } from "../platform/ids.ts";
import type { Refusal } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { renderMarkdown } from "../ui/markdown/index.ts";
import { pageOfPosition } from "./discussion.ts";
import { formErrors, formStatus, isFormsOwn, type FormRefusal } from "./form-refusal.ts";
import { loadSubject } from "./load-subject.ts";
import { postReply } from "./post-reply.ts";
import { ReplyPage } from "./reply-page.tsx";
import { text } from "./text.ts";

/** Replies of every kind of entry, and where each of them stands. */
export const replyRoutes = new Hono<HubEnv>()
  .get(`/:collection{${collections}}/:id/replies`, async (c) => {
    const found = await loadSubject(c.var.db, c.var.actor, { kind: "entry", id: c.req.param("id") });
    return found.ok ? seeOther(c, paths.entry(found.value.entry)) : refuse(c, found.refusal);
  })
  .post(`/:collection{${collections}}/:id/replies`, async (c) => {
    const form = await readForm(c);
    const entryId = c.req.param("id");
    if (form.has("preview")) return formAgain(c, entryId, form);
    const command = { id: form.one("id"), entryId, body: form.one("body"), parent: form.one("parent") };
    const result = await postReply(workOf(c), c.var.actor, command);
    if (!result.ok) return refusedReply(c, entryId, form, result.refusal);
    const words = text(c.var.language);
    const { id, queued } = result.value;
    const said = queued ? words.postedQueued : words.posted;
    return seeOther(c, paths.replyPermalink(id), { tone: "done", text: said });
  })
  .get("/replies/:id", async (c) => {
    const found = await loadSubject(c.var.db, c.var.actor, { kind: "reply", id: c.req.param("id") });
    if (!found.ok) return refuse(c, found.refusal);
    const { entry, reply } = found.value;
    const at = pageOfPosition(reply?.position ?? 0);
    return seeOther(c, `${paths.entryPage(entry, at)}#r-${reply?.id ?? ""}`);
  });

function refusedReply(c: HubContext, entryId: string, form: Form, refusal: Refusal) {
  return isFormsOwn(refusal) ? formAgain(c, entryId, form, refusal) : refuse(c, refusal);
}

/** The form as it was typed, with its preview or with what is wrong. */
async function formAgain(c: HubContext, entryId: string, form: Form, refusal?: FormRefusal) {
  const { actor, language, deps, db } = c.var;
  if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
  const found = await loadSubject(db, actor, { kind: "entry", id: entryId });
  if (!found.ok) return refuse(c, found.refusal);
  const { entry } = found.value;
  const body = form.one("body");
  // An id that is taken by something else must not come back.
  const isOwnId = isId(form.one("id")) && refusal?.kind !== "conflict";
  const id = isOwnId ? form.one("id") : deps.ids.make();
  return page(
    c,
    { title: text(language).yourReply, status: formStatus(c, refusal), indexed: false },
    <ReplyPage
      title={entry.title}
      back={paths.entry(entry)}
      action={paths.replies(entry)}
      id={id}
      parent={form.one("parent")}
      body={body}
      contentLanguage={entry.language}
      language={language}
      errors={refusal?.kind === "conflict" ? { body: text(language).postedAlready } : formErrors(c, refusal)}
      previewHtml={refusal ? undefined : renderMarkdown(body, { idPrefix: "preview-" }).html}
    />,
  );
}
