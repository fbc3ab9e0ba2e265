import { Hono } from "hono";
import { isAdmin } from "../platform/actor.ts";
import { isId } from "../platform/ids.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, readQuery, type Form } from "../platform/form.ts";
import type { Refusal } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { PageHead } from "../ui/page.tsx";
import { changeItems, type ItemChange, type TypedItem } from "./change-items.ts";
import { DeskPage } from "./desk-page.tsx";
import { draftIssue } from "./draft-issue.ts";
import { findIssue, refusalOf } from "./find-issue.ts";
import { markOf, type Draft, type DraftItem, type Issue } from "./newsletter.ts";
import { issuesAsked } from "./issue-list-store.ts";
import { askedOf, pageOf } from "./numbered-list.ts";
import { lastIssue } from "./issue-store.ts";
import { IssuePage, type IssuePageProps } from "./issue-page.tsx";
import { ItemForm } from "./items-part.tsx";
import { loadDesk } from "./load-desk.ts";
import { sentencesOf } from "./problems.ts";
import { saveIssue } from "./save-issue.ts";
import { holdIssue, letIssueGo, scheduleIssue, setEmbargo, unscheduleIssue } from "./schedule-issue.ts";
import { sendTest } from "./send-test.ts";
import { numberIn } from "./number-in.ts";
import { text } from "./text.ts";
import { previewOf } from "./letter-words.ts";
import { Conflict, StandsNow, WordsPage } from "./words-page.tsx";

/** Making an issue: its words, what is in it, when it goes out. */
export const deskRoutes = new Hono<HubEnv>()
  .get("/newsletter", async (c) => {
    const refusal = refusalOf(c.var.actor);
    if (refusal) return refuse(c, refusal);
    const asked = askedOf((name) => readQuery(c, name));
    const [rows] = await read(c.var.db, issuesAsked(asked));
    const title = text(c.var.language).desk;
    return page(
      c,
      { title, indexed: false },
      <DeskPage list={pageOf(rows, asked)} q={asked.q} reader={readerOf(c)} />,
    );
  })
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
  .get("/newsletter/:id", async (c) => issuePage(c, c.req.param("id")))
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
  })
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
    return issuePage(c, issueId, { typedItem: typedIn(form) }, result.refusal);
  })
  .post("/newsletter/:id/send", async (c) => {
    const id = c.req.param("id");
    const form = await readForm(c);
    const result = await step(c, id, form);
    if (result.ok) return seeOther(c, paths.editIssue({ id }), saved(c));
    const typed = { at: form.one("at"), public: form.one("public") };
    return result.refusal.kind === "invalid"
      ? issuePage(c, id, { typed: filled(typed) }, result.refusal)
      : refuse(c, result.refusal);
  })
  .post("/newsletter/:id/test", async (c) => {
    const id = c.req.param("id");
    const form = await readForm(c);
    const mailId = form.one("mail");
    if (!isId(mailId)) return refuse(c, { kind: "missing" });
    const result = await sendTest(workOf(c), c.var.actor, {
      ...{ id, mailId, to: form.one("to"), language: nearestLanguage(form.one("tongue")) },
      edition: form.one("edition") === "everybody" ? "everybody" : "members",
    });
    if (result.ok)
      return seeOther(c, paths.editIssue({ id }), {
        tone: "done",
        text: text(c.var.language).testSent(result.value.to),
      });
    return result.refusal.kind === "invalid"
      ? issuePage(c, id, { typed: { to: form.one("to") } }, result.refusal)
      : refuse(c, result.refusal);
  });

function step(c: HubContext, id: string, form: Form) {
  const [work, { actor, zone }] = [workOf(c), c.var];
  switch (form.one("act")) {
    case "schedule":
      return scheduleIssue(work, actor, { id, local: form.one("at"), zone });
    case "embargo":
      return setEmbargo(work, actor, { id, local: form.one("public"), zone });
    case "unschedule":
      return unscheduleIssue(work, actor, id);
    case "hold":
      return holdIssue(work, actor, id);
    default:
      return letIssueGo(work, actor, id);
  }
}

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

async function issuePage(c: HubContext, id: string, more: Partial<IssuePageProps> = {}, refusal?: Refusal) {
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
  if (change.act === "add") return issuePage(c, issueId, { typedItem: change.item, itemPreview: html });
  const standing = found.value.items.find(({ id }) => id === change.id);
  if (!standing) return refuse(c, { kind: "conflict" });
  return itemPage(c, found.value, standing, change.item, undefined, { html, was });
}

function draftIn(form: Form): Draft {
  const one = (name: string) => form.one(name).trim();
  return {
    ...{ number: one("number"), title: one("title"), language: one("language"), embargoDays: one("embargo") },
    ...{ letter: form.one("letter"), cover: form.one("cover") },
  };
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

function previewIn(c: HubContext, form: Form | undefined): string | undefined {
  return form?.has("preview") ? previewOf(form.one("letter"), text(c.var.language).empty) : undefined;
}

function statusOf(refusal: Refusal | undefined) {
  if (refusal === undefined) return 200;
  return refusal.kind === "conflict" ? 409 : 422;
}

function filled(typed: { at: string; public: string }) {
  return {
    ...(typed.at === "" ? {} : { at: typed.at }),
    ...(typed.public === "" ? {} : { public: typed.public }),
  };
}

function saved(c: HubContext) {
  return { tone: "done" as const, text: text(c.var.language).done };
}

function readerOf(c: HubContext) {
  return { language: c.var.language, zone: c.var.zone, now: c.var.deps.clock.now() };
}
