import { Hono } from "hono";
import { visibleTo } from "../platform/actor.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm } from "../platform/form.ts";
import { nearestLanguage } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { errorPage, page, refuse, seeOther } from "../ui/answer.tsx";
import { forgetBrowser } from "./browser-cookie.ts";
import { changeProfile, type Profile } from "./change-profile.ts";
import { entriesBy, memberByHandle } from "./member-store.ts";
import { sentencesOf } from "./problems.ts";
import { MemberPage, SettingsPage } from "./profile-page.tsx";
import { signOut } from "./sign-out.ts";
import { text } from "./text.ts";
import { mayVouch, vouchFor } from "./vouch-for.ts";

export const memberRoutes = new Hono<HubEnv>()
  .get("/members/:handle", async (c) => {
    const member = await memberOf(c);
    if (!member) return errorPage(c, 404);
    const { language, zone, actor, deps, db } = c.var;
    const [written] = await read(
      db,
      entriesBy({ authorId: member.id, visibilities: JSON.stringify(visibleTo(actor)) }),
    );
    const vouchAction =
      !member.verifiedAt && mayVouch(actor, member) ? paths.vouch(member.handle) : undefined;
    const shown = { ...member, verified: member.verifiedAt !== null };
    const reader = { language, zone, now: deps.clock.now() };
    return page(
      c,
      { title: member.name, canonical: paths.member(member.handle) },
      <MemberPage member={shown} written={written} reader={reader} vouchAction={vouchAction} />,
    );
  })
  .post("/members/:handle/vouch", async (c) => {
    const member = await memberOf(c);
    if (!member) return errorPage(c, 404);
    const result = await vouchFor(workOf(c), c.var.actor, member);
    if (!result.ok) return refuse(c, result.refusal);
    return seeOther(c, paths.member(member.handle), { tone: "done", text: text(c.var.language).vouched });
  })
  .get("/settings", (c) => {
    const { actor } = c.var;
    if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    return settingsOf(c, actor.handle);
  })
  .post("/settings", async (c) => {
    const { actor, language } = c.var;
    const form = await readForm(c);
    if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    const typed: Profile = {
      name: form.one("name"),
      about: form.one("about"),
      language: nearestLanguage(form.one("language")),
      zone: form.one("zone").trim(),
      replies: (["on", "off"] as const).find((one) => one === form.one("replies")),
    };
    const result = await changeProfile(workOf(c), actor, typed);
    if (result.ok) return seeOther(c, paths.settings(), { tone: "done", text: text(typed.language).saved });
    if (result.refusal.kind !== "invalid") return refuse(c, result.refusal);
    const errors = sentencesOf(result.refusal.problems, language);
    return page(
      c,
      { title: text(language).settings, status: 422, indexed: false },
      <SettingsPage language={language} typed={typed} errors={errors} />,
    );
  })
  .post("/sign-out", async (c) => {
    const { actor, deps, language } = c.var;
    const form = await readForm(c);
    const { setCookie, statement } = deps.sessions.end(c.req.header("Cookie"));
    if (actor.kind === "member" && statement)
      await signOut(workOf(c), actor, form.has("everywhere") ? deps.sessions.endAllOf(actor.id) : statement);
    c.header("Set-Cookie", setCookie, { append: true });
    forgetBrowser(c);
    return seeOther(c, paths.home(), { tone: "done", text: text(language).signedOut });
  });

async function memberOf(c: HubContext) {
  const [[member]] = await read(c.var.db, memberByHandle({ handle: c.req.param("handle") ?? "" }));
  return member;
}

async function settingsOf(c: HubContext, handle: string) {
  const { language, db } = c.var;
  const [[member]] = await read(db, memberByHandle({ handle }));
  if (!member) return errorPage(c, 404);
  const typed = {
    name: member.name,
    about: member.about,
    language: nearestLanguage(member.language),
    zone: member.zone,
    replies: member.replyMails === 1 ? ("on" as const) : ("off" as const),
  };
  return page(
    c,
    { title: text(language).settings, indexed: false },
    <SettingsPage language={language} typed={typed} />,
  );
}
