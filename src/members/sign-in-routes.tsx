import { Hono } from "hono";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { clientOf } from "../platform/client.ts";
import { read } from "../platform/db/query.ts";
import { readForm, readQuery, type Form } from "../platform/form.ts";
import { localNext } from "../platform/local-next.ts";
import { paths } from "../paths.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { errorSentence } from "../ui/error-page.tsx";
import { browserOf, keptBrowser } from "./browser-cookie.ts";
import { confirmCode } from "./confirm-code.ts";
import { findConfirmedLink, findLink, type FoundLink } from "./find-link.ts";
import { JoinPage } from "./join-page.tsx";
import { join } from "./join.ts";
import { handlesFrom, organisationNames } from "./member-store.ts";
import { handleStem, offeredHandle, type JoinForm } from "./member.ts";
import { sentencesOf } from "./problems.ts";
import { requestSignIn } from "./request-sign-in.ts";
import { signInMember } from "./sign-in-member.ts";
import { CodePage, ConfirmPage, SentPage, SignInPage, SpentPage } from "./sign-in-page.tsx";
import { codeOf, isUsed } from "./sign-in.ts";
import { text } from "./text.ts";

export const signInRoutes = new Hono<HubEnv>()
  .get("/sign-in", (c) => signInPage(c, "", localNext(readQuery(c, "next"))))
  .post("/sign-in", async (c) => {
    const form = await readForm(c);
    const next = localNext(form.one("next"));
    const email = form.one("email");
    const asked = { email, next, language: c.var.language, browser: keptBrowser(c), client: clientOf(c) };
    const result = await requestSignIn(workOf(c), asked);
    if (result.ok) return seeOther(c, paths.signInCode());
    const { refusal } = result;
    if (refusal.kind === "invalid")
      return signInPage(c, email, next, sentencesOf(refusal.problems, c.var.language));
    if (refusal.kind !== "limited") return refuse(c, refusal);
    c.header("Retry-After", String(refusal.retryAfterSeconds));
    return signInPage(c, email, next, { email: errorSentence(429, c.var.language) }, 429);
  })
  .get("/sign-in/code", (c) =>
    page(c, { title: text(c.var.language).sent, indexed: false }, <SentPage language={c.var.language} />),
  )
  .post("/sign-in/code", async (c) => {
    const form = await readForm(c);
    const result = await confirmCode(workOf(c), browserOf(c), form.one("code"));
    if (result.ok)
      return result.value.member
        ? enter(c, result.value, result.value.member.id)
        : seeOther(c, paths.signInJoin());
    if (result.refusal.kind !== "invalid") return spent(c);
    const errors = sentencesOf(result.refusal.problems, c.var.language);
    return page(
      c,
      { title: text(c.var.language).sent, status: 422, indexed: false },
      <SentPage language={c.var.language} errors={errors} />,
    );
  })
  .get("/sign-in/join", async (c) => {
    const found = await findConfirmedLink(workOf(c), browserOf(c));
    return found && !found.member ? joinPage(c, found, paths.signInJoin()) : spent(c);
  })
  .post("/sign-in/join", async (c) => {
    const found = await findConfirmedLink(workOf(c), browserOf(c));
    if (!found) return spent(c);
    if (!found.member) return joined(c, found, paths.signInJoin(), await readForm(c));
    return enter(c, found, found.member.id);
  })
  .get("/sign-in/:token", async (c) => {
    const token = c.req.param("token");
    const found = await findLink(workOf(c), token, browserOf(c));
    if (!found || isUsed(found.link)) return spent(c);
    if (!found.here) return codePage(c, found);
    if (!found.member) return joinPage(c, found, paths.signInLink(token));
    const { name } = found.member;
    const title = text(c.var.language).askedHere;
    return page(
      c,
      { title, indexed: false },
      <ConfirmPage language={c.var.language} action={paths.signInLink(token)} name={name} />,
    );
  })
  .post("/sign-in/:token", async (c) => {
    const token = c.req.param("token");
    const found = await findLink(workOf(c), token, browserOf(c));
    if (!found) return spent(c);
    if (!found.here) return codePage(c, found, 403);
    if (!found.member) return joined(c, found, paths.signInLink(token), await readForm(c));
    return enter(c, found, found.member.id);
  });

function signInPage(
  c: HubContext,
  email: string,
  next: string,
  errors?: Record<string, string>,
  refused: 422 | 429 = 422,
) {
  const { language } = c.var;
  const status = errors ? refused : 200;
  const content = <SignInPage language={language} email={email} next={next} errors={errors ?? {}} />;
  return page(c, { title: text(language).signIn, status, indexed: false }, content);
}

function spent(c: HubContext) {
  const { language } = c.var;
  return page(
    c,
    { title: text(language).linkSpent, status: 404, indexed: false },
    <SpentPage language={language} />,
  );
}

function codePage(c: HubContext, { link }: FoundLink, status: 200 | 403 = 200) {
  const { language, deps } = c.var;
  const code = codeOf(deps.config.secret, link.tokenHash);
  return page(
    c,
    { title: text(language).otherBrowser, status, indexed: false },
    <CodePage language={language} code={code} />,
  );
}

async function joinPage(
  c: HubContext,
  { link }: FoundLink,
  action: string,
  form?: JoinForm,
  errors?: Record<string, string>,
) {
  const { language, db } = c.var;
  const stem = handleStem(link.email);
  const [names, taken] = await read(db, organisationNames({}), handlesFrom({ beginning: stem }));
  const handles = new Set(taken.map(({ handle }) => handle));
  const typed = form ?? {
    name: "",
    handle: offeredHandle(stem, (handle) => handles.has(handle)),
    organisation: "",
  };
  return page(
    c,
    { title: text(language).join, status: errors ? 422 : 200, indexed: false },
    <JoinPage
      language={language}
      action={action}
      typed={typed}
      organisations={names.map(({ name }) => name)}
      errors={errors ?? {}}
    />,
  );
}

async function joined(c: HubContext, found: FoundLink, action: string, form: Form) {
  const typed = {
    name: form.one("name"),
    handle: form.one("handle").trim().toLowerCase(),
    organisation: form.one("organisation"),
  };
  const result = await join(workOf(c), c.var.deps.sessions, found.link, typed);
  if (result.ok) return admit(c, result.value.setCookie, found.link.next);
  if (result.refusal.kind !== "invalid") return spent(c);
  return joinPage(c, found, action, typed, sentencesOf(result.refusal.problems, c.var.language));
}

async function enter(c: HubContext, { link }: FoundLink, memberId: string) {
  const result = await signInMember(workOf(c), c.var.deps.sessions, link, memberId);
  return result.ok ? admit(c, result.value.setCookie, link.next) : spent(c);
}

function admit(c: HubContext, setCookie: string, next: string) {
  c.header("Set-Cookie", setCookie, { append: true });
  return seeOther(c, localNext(next));
}
