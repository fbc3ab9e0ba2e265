import { Hono } from "hono";
import { isId } from "../platform/ids.ts";
import { paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, type Form } from "../platform/form.ts";
import type { Refusal } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { draftIssue } from "./draft-issue.ts";
import { findIssue, refusalOf } from "./find-issue.ts";
import { lastIssue } from "./issue-store.ts";
import { previewOf } from "./letter-words.ts";
import type { Draft } from "./newsletter.ts";
import { numberIn } from "./number-in.ts";
import { sentencesOf } from "./problems.ts";
import { saveIssue } from "./save-issue.ts";
import { saved, statusOf } from "./show-issue.tsx";
import { text } from "./text.ts";
import { WordsPage } from "./words-page.tsx";

/** An issue's title, letter and cover note. */
export const wordsRoutes = new Hono<HubEnv>()
  .get("/newsletter/new", async (c) => newPage(c))
  .post("/newsletter/new", async (c) => {
    const form = await readForm(c);
    if (form.has("preview")) return newPage(c, form);
    const id = form.one("id");
    if (!isId(id)) return refuse(c, { kind: "missing" });
    const result = await draftIssue(workOf(c), c.var.actor, { id, draft: draftIn(form) });
    if (result.ok) return seeOther(c, paths.editIssue(result.value), saved(c));
    return result.refusal.kind === "invalid" ? newPage(c, form, result.refusal) : refuse(c, result.refusal);
  })
  .get("/newsletter/:id/words", async (c) => wordsPage(c, c.req.param("id")))
  .post("/newsletter/:id/words", async (c) => {
    const id = c.req.param("id");
    const form = await readForm(c);
    if (form.has("preview")) return wordsPage(c, id, form);
    const command = { id, version: numberIn(form, "version"), draft: draftIn(form) };
    const result = await saveIssue(workOf(c), c.var.actor, command);
    if (result.ok) return seeOther(c, paths.editIssue({ id }), saved(c));
    const isOwn = result.refusal.kind === "invalid" || result.refusal.kind === "conflict";
    return isOwn ? wordsPage(c, id, form, result.refusal) : refuse(c, result.refusal);
  });

async function newPage(c: HubContext, form?: Form, refusal?: Refusal) {
  const missing = refusalOf(c.var.actor);
  if (missing) return refuse(c, missing);
  const { language, db, deps } = c.var;
  const [[last]] = await read(db, lastIssue());
  const fresh: Draft = {
    ...{ number: String((last?.number ?? 0) + 1), title: "", language, letter: "", cover: "" },
    embargoDays: "14",
  };
  const given = form?.one("id") ?? "";
  return page(
    c,
    { title: text(language).newIssue, status: statusOf(refusal), indexed: false },
    <WordsPage
      issue={undefined}
      hidden={{ id: isId(given) ? given : deps.ids.make() }}
      draft={form ? draftIn(form) : fresh}
      language={language}
      errors={sentencesOf(refusal, language)}
      previewHtml={previewIn(c, form)}
    />,
  );
}

async function wordsPage(c: HubContext, id: string, form?: Form, refusal?: Refusal) {
  const { language } = c.var;
  const found = await findIssue(workOf(c), c.var.actor, id);
  if (!found.ok) return refuse(c, found.refusal);
  const { version, embargoDays, number, ...issue } = found.value;
  const stands: Draft = { ...issue, number: String(number), embargoDays: String(embargoDays) };
  const conflict = refusal?.kind === "conflict";
  const given = form ? numberIn(form, "version") : version;
  return page(
    c,
    { title: text(language).words, status: statusOf(refusal), indexed: false },
    <WordsPage
      issue={issue}
      hidden={{ version: String(conflict ? version : given) }}
      draft={form ? draftIn(form) : stands}
      language={language}
      errors={sentencesOf(refusal, language)}
      previewHtml={previewIn(c, form)}
      standing={conflict ? [issue.title, issue.cover, issue.letter].filter(Boolean).join("\n\n") : undefined}
    />,
  );
}

function draftIn(form: Form): Draft {
  const one = (name: string) => form.one(name).trim();
  return {
    ...{ number: one("number"), title: one("title"), language: one("language"), embargoDays: one("embargo") },
    ...{ letter: form.one("letter"), cover: form.one("cover") },
  };
}

function previewIn(c: HubContext, form: Form | undefined): string | undefined {
  return form?.has("preview") ? previewOf(form.one("letter"), text(c.var.language).empty) : undefined;
}
