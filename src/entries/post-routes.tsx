import { Hono } from "hono";
import { collections, paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { readForm } from "../platform/form.ts";
import type { Result } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { renderMarkdown } from "../ui/markdown/index.ts";
import { flagPost } from "./flag-post.ts";
import { FlagPage } from "./flag-page.tsx";
import { followEntry, followModes, type FollowMode } from "./follow-entry.ts";
import { formErrors, formStatus, isFormsOwn, type FormRefusal } from "./form-refusal.ts";
import { loadSubject } from "./load-subject.ts";
import { removePost } from "./remove-post.ts";
import { restorePost } from "./restore-post.ts";
import { pathOf, type Subject, type SubjectRef } from "./subject.ts";
import { text, type Words } from "./text.ts";

const entryAt = (action: string) => `/:collection{${collections}}/:id/${action}`;
const entryRef = (c: HubContext): SubjectRef => ({ kind: "entry", id: c.req.param("id") ?? "" });
const replyRef = (c: HubContext): SubjectRef => ({ kind: "reply", id: c.req.param("id") ?? "" });

/** What can be done with any post, whether an entry or a reply. */
export const postRoutes = new Hono<HubEnv>()
  .get(entryAt("flag"), (c) => flagForm(c, entryRef(c)))
  .get("/replies/:id/flag", (c) => flagForm(c, replyRef(c)))
  .post(entryAt("flag"), (c) => flag(c, entryRef(c)))
  .post("/replies/:id/flag", (c) => flag(c, replyRef(c)))
  .post(entryAt("delete"), (c) => remove(c, entryRef(c)))
  .post("/replies/:id/delete", (c) => remove(c, replyRef(c)))
  .post(entryAt("restore"), (c) => restore(c, entryRef(c)))
  .post("/replies/:id/restore", (c) => restore(c, replyRef(c)))
  .post(entryAt("follow"), follow)
  .post("/preview", async (c) => {
    const body = (await readForm(c)).one("body");
    return c.html(renderMarkdown(body, { idPrefix: "preview-" }).html, 200, { "Cache-Control": "no-store" });
  });

async function remove(c: HubContext, ref: SubjectRef) {
  const result = await removePost(workOf(c), c.var.actor, ref);
  return answered(c, result, (words, subject) => ({
    tone: "done",
    text: words.deletedNow,
    undo: {
      label: words.undo,
      action: subject.reply ? paths.restoreReply(subject.reply.id) : paths.restore(subject.entry),
    },
  }));
}

async function restore(c: HubContext, ref: SubjectRef) {
  const result = await restorePost(workOf(c), c.var.actor, ref);
  return answered(c, result, (words) => ({ tone: "done", text: words.restoredNow }));
}

async function flag(c: HubContext, ref: SubjectRef) {
  const reason = (await readForm(c)).one("reason");
  const result = await flagPost(workOf(c), c.var.actor, ref, reason);
  if (!result.ok && isFormsOwn(result.refusal)) return flagForm(c, ref, reason, result.refusal);
  return answered(c, result, (words) => ({ tone: "done", text: words.flaggedNow }));
}

type Told = (words: Words, subject: Subject) => Parameters<typeof seeOther>[2];

function answered(c: HubContext, result: Result<Subject>, told: Told) {
  if (!result.ok) return refuse(c, result.refusal);
  return seeOther(c, pathOf(result.value), told(text(c.var.language), result.value));
}

async function follow(c: HubContext) {
  const asked = (await readForm(c)).one("mode");
  const mode: FollowMode = followModes.find((one) => one === asked) ?? "following";
  const result = await followEntry(workOf(c), c.var.actor, entryRef(c).id, mode);
  if (!result.ok) return refuse(c, result.refusal);
  const words = text(c.var.language);
  const said = { following: words.followedNow, muted: words.mutedNow, none: words.unfollowedNow }[mode];
  return seeOther(c, paths.entry(result.value), { tone: "done", text: said });
}

async function flagForm(c: HubContext, ref: SubjectRef, reason?: string, refusal?: FormRefusal) {
  const { actor, language, db } = c.var;
  if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
  const found = await loadSubject(db, actor, ref);
  if (!found.ok) return refuse(c, found.refusal);
  const { entry, reply } = found.value;
  const action = reply ? paths.flagReply(reply.id) : paths.flag(entry);
  return page(
    c,
    { title: text(language).flagTitle, status: formStatus(c, refusal), indexed: false },
    <FlagPage
      about={entry.title}
      action={action}
      back={pathOf(found.value)}
      language={language}
      reason={reason ?? ""}
      errors={formErrors(c, refusal, "reason")}
    />,
  );
}
