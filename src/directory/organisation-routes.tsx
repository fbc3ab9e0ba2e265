import { Hono } from "hono";
import { paths } from "../paths.ts";
import { isModerator } from "../platform/actor.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, type Form } from "../platform/form.ts";
import type { Refusal } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { changeEditor } from "./change-editor.ts";
import { EditOrganisationPage } from "./edit-organisation-page.tsx";
import { editOrganisation, loadEditable } from "./edit-organisation.ts";
import { draftOf, organisationDraft, sentencesOf } from "./organisation-form.ts";
import { organisationPage } from "./organisation-page.tsx";
import { peopleOf, sectorNames } from "./organisation-store.ts";
import { text } from "./text.ts";

export const organisationRoutes = new Hono<HubEnv>()
  .get("/organisations/:slug", (c) => organisationPage(c, c.req.param("slug")))
  .get("/organisations/:slug/edit", (c) => organisationForm(c, c.req.param("slug")))
  .post("/organisations/:slug/edit", async (c) => {
    const form = await readForm(c);
    const slug = c.req.param("slug");
    const version = Number(form.one("version"));
    const command = {
      slug,
      version: Number.isSafeInteger(version) ? version : 0,
      draft: organisationDraft(form),
    };
    const result = await editOrganisation(workOf(c), c.var.actor, command);
    if (result.ok)
      return seeOther(c, paths.organisation(slug), { tone: "done", text: text(c.var.language).saved });
    const { kind } = result.refusal;
    if (kind === "invalid" || kind === "conflict") return organisationForm(c, slug, form, result.refusal);
    return refuse(c, result.refusal);
  })
  .post("/organisations/:slug/editors", async (c) => {
    const form = await readForm(c);
    const slug = c.req.param("slug");
    const role = form.one("role") === "editor" ? ("editor" as const) : ("none" as const);
    const result = await changeEditor(workOf(c), c.var.actor, { slug, handle: form.one("handle"), role });
    const words = text(c.var.language);
    if (!result.ok && result.refusal.kind !== "conflict") return refuse(c, result.refusal);
    const said = role === "editor" ? words.appointed : words.dismissed;
    const notice = result.ok
      ? { tone: "done" as const, text: said }
      : { tone: "problem" as const, text: words.lastEditor };
    return seeOther(c, paths.organisation(slug), notice);
  });

/** The form as things stand, or as somebody typed it, with what is wrong. */
async function organisationForm(c: HubContext, slug: string, form?: Form, refusal?: Refusal) {
  const { actor, language, db } = c.var;
  const loaded = await loadEditable({ db }, actor, slug);
  if (!loaded.ok) return refuse(c, loaded.refusal);
  const [people, sectors] = await read(db, peopleOf(slug), sectorNames(language));
  const { version } = loaded.value;
  const conflict = refusal?.kind === "conflict";
  return page(
    c,
    {
      title: text(language).editTitle,
      status: conflict ? 409 : refusal ? 422 : 200,
      indexed: false,
      section: "directory",
    },
    <EditOrganisationPage
      slug={slug}
      // After a conflict the form stands on what is there now: sent again, it replaces that.
      version={version}
      draft={form ? organisationDraft(form) : draftOf(loaded.value)}
      sectors={sectors}
      people={people}
      moderates={isModerator(actor)}
      language={language}
      errors={refusal?.kind === "invalid" ? sentencesOf(refusal.problems, language) : {}}
      conflict={conflict}
    />,
  );
}
