import { Hono } from "hono";
import {
  draftIn,
  formErrors,
  formStatus,
  isFormsOwn,
  topicNames,
  type EntryDraft,
  type FormRefusal,
} from "../entries/index.ts";
import { paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, type Form } from "../platform/form.ts";
import { isId } from "../platform/ids.ts";
import type { Result } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { renderMarkdown } from "../ui/markdown/index.ts";
import { acceptReply } from "./accept-reply.ts";
import { markings, markThread } from "./mark-thread.ts";
import { NewThreadPage } from "./new-thread-page.tsx";
import { startThread } from "./start-thread.ts";
import { text } from "./text.ts";
import { threadListPage } from "./thread-list-page.tsx";
import { threadPage } from "./thread-page.tsx";
import { flavourOf } from "./thread.ts";

export const threadRoutes = new Hono<HubEnv>()
  .get("/threads", threadListPage)
  .get("/threads/new", (c) => newThreadForm(c))
  .post("/threads/new", start)
  .post("/replies/:id/accept", async (c) => {
    const replyId = c.req.param("id");
    const result = await acceptReply(workOf(c), c.var.actor, replyId);
    if (!result.ok) return refuse(c, result.refusal);
    return seeOther(c, paths.replyPermalink(replyId), { tone: "done", text: text(c.var.language).accepted });
  });

for (const how of markings)
  threadRoutes.post(`/threads/:id/${how}`, async (c) => {
    const result = await markThread(workOf(c), c.var.actor, c.req.param("id"), how);
    return backTo(c, result, text(c.var.language).changed);
  });

// Last: whatever is no action is a slug, right or wrong.
threadRoutes.get("/threads/:id", (c) => threadPage(c, c.req.param("id"), ""));
threadRoutes.get("/threads/:id/:slug", (c) => threadPage(c, c.req.param("id"), c.req.param("slug")));

function backTo(
  c: HubContext,
  result: Result<{ id: string; kind: "thread" | "methodology" | "call"; slug: string }>,
  said: string,
) {
  return result.ok
    ? seeOther(c, paths.entry(result.value), { tone: "done", text: said })
    : refuse(c, result.refusal);
}

async function start(c: HubContext) {
  const form = await readForm(c);
  if (form.has("preview")) return newThreadForm(c, form);
  const command = { ...wholeDraft(c, form), id: form.one("id"), flavour: form.one("flavour") };
  const result = await startThread(workOf(c), c.var.actor, command);
  if (!result.ok)
    return isFormsOwn(result.refusal) ? newThreadForm(c, form, result.refusal) : refuse(c, result.refusal);
  const words = text(c.var.language);
  const { entry, queued } = result.value;
  return seeOther(c, paths.entry(entry), { tone: "done", text: queued ? words.queued : words.published });
}

/** What a form leaves out takes what a new thread begins with. */
function wholeDraft(c: HubContext, form?: Form): EntryDraft {
  const language = c.var.language;
  const fresh: EntryDraft = {
    title: "",
    body: "",
    topics: [],
    countries: [],
    language,
    visibility: "public",
  };
  return form ? { ...fresh, ...draftIn(form) } : fresh;
}

async function newThreadForm(c: HubContext, form?: Form, refusal?: FormRefusal) {
  const { actor, language, db, deps } = c.var;
  if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
  const [topics] = await read(db, topicNames(language));
  // An id that is taken by something else must not come back.
  const id = form && isId(form.one("id")) && refusal?.kind !== "conflict" ? form.one("id") : deps.ids.make();
  const draft = wholeDraft(c, form);
  const words = text(language);
  return page(
    c,
    { title: words.newTitle, section: "threads", status: formStatus(c, refusal), indexed: false },
    <NewThreadPage
      id={id}
      draft={draft}
      flavour={flavourOf(form?.one("flavour") ?? "")}
      topics={topics}
      language={language}
      errors={refusal?.kind === "conflict" ? { title: words.conflict } : formErrors(c, refusal)}
      previewHtml={
        form?.has("preview") ? renderMarkdown(draft.body, { idPrefix: "preview-" }).html : undefined
      }
    />,
  );
}
