import { Hono } from "hono";
import { assembleLetter, type Edition } from "../../emails/newsletter/index.ts";
import { isId } from "../platform/ids.ts";
import { isLanguage, languageName, nearestLanguage } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { readForm, readQuery, type Form } from "../platform/form.ts";
import { done, type Refusal, type Result } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { CorrectionPage, ResendPage } from "./after-pages.tsx";
import { appendCorrection } from "./append-correction.ts";
import { loadContent } from "./load-content.ts";
import { previewOf } from "./letter-words.ts";
import { findIssue } from "./find-issue.ts";
import type { Issue } from "./newsletter.ts";
import { PreviewPage } from "./preview-page.tsx";
import { sentencesOf } from "./problems.ts";
import { renderingOf } from "./release-due.ts";
import { countMissed, newcomerDays, resendIssue } from "./resend-issue.ts";
import { translateIssue } from "./save-issue.ts";
import { showFramed, showMail } from "./show-mail.ts";
import { numberIn } from "./number-in.ts";
import { text } from "./text.ts";
import { LetterPage } from "./words-page.tsx";

/** An issue's letter in other languages, the mail as readers get it, and what follows after it was released. */
export const lettersRoutes = new Hono<HubEnv>()
  .get("/newsletter/:id/letters/:tongue", (c) => letterPage(c, c.req.param("id"), c.req.param("tongue")))
  .post("/newsletter/:id/letters/:tongue", async (c) => {
    const { id, tongue } = c.req.param();
    const form = await readForm(c);
    if (form.has("preview")) return letterPage(c, id, tongue, form);
    const words = { title: form.one("title"), letter: form.one("letter") };
    const command = { id, version: numberIn(form, "version"), language: tongue, ...words };
    const result = await translateIssue(workOf(c), c.var.actor, command);
    if (result.ok) return seeOther(c, paths.editIssue({ id }), notice(c, "saved"));
    const isOwn = result.refusal.kind === "invalid" || result.refusal.kind === "conflict";
    return isOwn ? letterPage(c, id, tongue, form, result.refusal) : refuse(c, result.refusal);
  })
  .get("/newsletter/:id/preview", async (c) => {
    const mail = await mailOf(c, c.req.param("id"));
    if (!mail.ok) return refuse(c, mail.refusal);
    const { issue, edition, mailLanguage, letter } = mail.value;
    const { language } = c.var;
    return showFramed(
      page(
        c,
        { title: text(language).preview, indexed: false },
        <PreviewPage {...{ issue, edition, mailLanguage, letter, language }} />,
      ),
    );
  })
  .get("/newsletter/:id/mail", async (c) => {
    const mail = await mailOf(c, c.req.param("id"));
    return mail.ok ? showMail(c, mail.value.letter.html) : refuse(c, mail.refusal);
  })
  .get("/newsletter/:id/corrections", (c) => correctionPage(c, c.req.param("id")))
  .post("/newsletter/:id/corrections", async (c) => {
    const issueId = c.req.param("id");
    const form = await readForm(c);
    if (form.has("preview")) return correctionPage(c, issueId, form);
    const id = form.one("id");
    if (!isId(id)) return refuse(c, { kind: "missing" });
    const command = { issueId, id, body: form.one("body"), mail: form.one("mail") === "yes" };
    const result = await appendCorrection(workOf(c), c.var.actor, command);
    if (result.ok) return seeOther(c, paths.issue(result.value.number), notice(c, "done"));
    return result.refusal.kind === "invalid"
      ? correctionPage(c, issueId, form, result.refusal)
      : refuse(c, result.refusal);
  })
  .get("/newsletter/:id/resend", (c) =>
    resendPage(c, c.req.param("id"), newcomersIn(readQuery(c, "newcomers"))),
  )
  .post("/newsletter/:id/resend", async (c) => {
    const id = c.req.param("id");
    const form = await readForm(c);
    const newcomers = newcomersIn(form.one("newcomers"));
    const command = { id, times: numberIn(form, "times"), newcomers };
    const result = await resendIssue(workOf(c), c.var.actor, command);
    if (result.ok) return seeOther(c, paths.editIssue({ id }), notice(c, "resent"));
    return result.refusal.kind === "invalid"
      ? resendPage(c, id, newcomers, result.refusal)
      : refuse(c, result.refusal);
  });

async function letterPage(c: HubContext, id: string, tongue: string, form?: Form, refusal?: Refusal) {
  const { language, actor } = c.var;
  const found = await findIssue(workOf(c), actor, id);
  if (!found.ok) return refuse(c, found.refusal);
  const issue = found.value;
  if (!isLanguage(tongue) || tongue === issue.language) return refuse(c, { kind: "missing" });
  const stands = issue.translations[tongue] ?? { title: "", letter: "" };
  const conflict = refusal?.kind === "conflict";
  const name = languageName(tongue, language);
  return page(
    c,
    { title: text(language).letterIn(name), status: statusOf(refusal), indexed: false },
    <LetterPage
      {...{ issue, name, tongue, language, errors: sentencesOf(refusal, language) }}
      version={conflict || !form ? issue.version : numberIn(form, "version")}
      title={form?.one("title") ?? stands.title}
      letter={form?.one("letter") ?? stands.letter}
      previewHtml={form?.has("preview") ? previewOf(form.one("letter"), text(language).empty) : undefined}
      standing={conflict ? `${stands.title}\n\n${stands.letter}` : undefined}
    />,
  );
}

/** The mail that the address of this request asks for. */
async function mailOf(c: HubContext, id: string) {
  const work = workOf(c);
  const found = await findIssue(work, c.var.actor, id);
  if (!found.ok) return found;
  const issue = found.value;
  const mailLanguage = nearestLanguage(readQuery(c, "tongue"), c.var.language);
  const edition: Edition = readQuery(c, "edition") === "everybody" ? "everybody" : "members";
  const content = await loadContent(work, issue, edition);
  const hub = work.config.baseUrl;
  const letter = assembleLetter(renderingOf(work, content, edition)(mailLanguage), {
    ...{ preferencesUrl: hub + paths.subscribe(), unsubscribeUrl: hub + paths.subscribe() },
    ...{ webUrl: hub + paths.issues(), reason: "", deadline: "" },
  });
  return done({ issue, edition, mailLanguage, letter }) satisfies Result<{ issue: Issue }>;
}

async function correctionPage(c: HubContext, id: string, form?: Form, refusal?: Refusal) {
  const { language, deps } = c.var;
  const found = await findIssue(workOf(c), c.var.actor, id);
  if (!found.ok) return refuse(c, found.refusal);
  const given = form?.one("id") ?? "";
  return page(
    c,
    { title: text(language).correct, status: statusOf(refusal), indexed: false },
    <CorrectionPage
      issue={found.value}
      id={isId(given) ? given : deps.ids.make()}
      typed={{ body: form?.one("body") ?? "", mail: form?.one("mail") === "yes" }}
      errors={sentencesOf(refusal, language)}
      previewHtml={form?.has("preview") ? previewOf(form.one("body"), text(language).empty) : undefined}
      language={language}
    />,
  );
}

async function resendPage(c: HubContext, id: string, newcomers: number, refusal?: Refusal) {
  const { language } = c.var;
  const counted = await countMissed(workOf(c), c.var.actor, { id, newcomers });
  if (!counted.ok) return refuse(c, counted.refusal);
  return page(
    c,
    { title: text(language).resend, status: statusOf(refusal), indexed: false },
    <ResendPage
      {...{ missed: counted.value, newcomers, language, errors: sentencesOf(refusal, language) }}
    />,
  );
}

function newcomersIn(days: string | undefined): number {
  return newcomerDays.find((one) => String(one) === days) ?? 0;
}

function statusOf(refusal: Refusal | undefined) {
  if (refusal === undefined) return 200;
  return refusal.kind === "conflict" ? 409 : 422;
}

function notice(c: HubContext, key: "saved" | "done" | "resent") {
  return { tone: "done" as const, text: text(c.var.language)[key] };
}
