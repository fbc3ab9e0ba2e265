import { Hono } from "hono";
import { collections, paths } from "../paths.ts";
import { mayEdit, maySee } from "../platform/actor.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm } from "../platform/form.ts";
import type { Refusal } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { errorSentence } from "../ui/error-page.tsx";
import type { FieldErrors } from "../ui/form/index.ts";
import { formStatus, isFormsOwn, type FormRefusal } from "./form-refusal.ts";
import { linkTranslation } from "./link-translation.ts";
import { groupOf } from "./translation-store.ts";
import { text, type Words } from "./translation-text.ts";
import { TranslationsPage } from "./translations-page.tsx";
import { unlinkTranslation } from "./unlink-translation.ts";

/** Which entries say the same in different languages. */
export const translationRoutes = new Hono<HubEnv>()
  .get(`/:collection{${collections}}/:id/translations`, (c) => translations(c, c.req.param("id")))
  .post(`/:collection{${collections}}/:id/translations`, async (c) => {
    const entryId = c.req.param("id");
    const of = (await readForm(c)).one("of");
    const result = await linkTranslation(workOf(c), c.var.actor, { entryId, of });
    if (result.ok)
      return seeOther(c, paths.translations(result.value), {
        tone: "done",
        text: text(c.var.language).linkedNow,
      });
    const { refusal } = result;
    return isFormsOwn(refusal) ? translations(c, entryId, of, refusal) : refuse(c, refusal);
  })
  .post(`/:collection{${collections}}/:id/unlink`, async (c) => {
    const result = await unlinkTranslation(workOf(c), c.var.actor, c.req.param("id"));
    if (!result.ok) return refuse(c, result.refusal);
    const { unlinkedNow } = text(c.var.language);
    return seeOther(c, paths.translations(result.value), { tone: "done", text: unlinkedNow });
  });

async function translations(c: HubContext, entryId: string, of = "", refusal?: FormRefusal) {
  const { actor, language, db } = c.var;
  if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
  const [[entry, ...others]] = await read(db, groupOf(entryId, entryId));
  if (!entry || !maySee(actor, entry)) return refuse(c, { kind: "missing" });
  if (!mayEdit(actor, entry)) return refuse(c, { kind: "forbidden" });
  const words = text(language);
  return page(
    c,
    { title: words.translations, status: formStatus(c, refusal), indexed: false },
    <TranslationsPage
      entry={entry}
      others={others}
      actor={actor}
      language={language}
      of={of}
      errors={refusal ? errorsOf(c, refusal, words) : {}}
    />,
  );
}

function errorsOf(c: HubContext, refusal: Refusal, words: Words): FieldErrors {
  if (refusal.kind === "limited") return { of: errorSentence(429, c.var.language) };
  if (refusal.kind !== "invalid") return { of: words.conflict };
  const sentences: Record<string, string> = {
    missing: words.missing,
    itself: words.itself,
    "other-kind": words.otherKind,
    language: words.sameLanguage,
    elsewhere: words.elsewhere,
  };
  return { of: sentences[refusal.problems[0]?.problem ?? ""] ?? words.unknown };
}
