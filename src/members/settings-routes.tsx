import { Hono } from "hono";
import { isCountry } from "../entries/index.ts";
import { paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readForm, type Form } from "../platform/form.ts";
import { canonicalTag, nearestLanguage } from "../platform/i18n.ts";
import type { Refusal } from "../platform/result.ts";
import { errorPage, page, refuse, seeOther } from "../ui/answer.tsx";
import { changeOrganisation } from "./change-organisation.ts";
import { changeProfile } from "./change-profile.ts";
import { memberByHandle, organisationNames } from "./member-store.ts";
import { sentencesOf } from "./problems.ts";
import type { Profile } from "./profile.ts";
import { SettingsPage } from "./settings-page.tsx";
import { text } from "./text.ts";

/** What a member says of themselves, and for which organisation. */
export const settingsRoutes = new Hono<HubEnv>()
  .get("/settings", (c) => settings(c))
  .post("/settings", async (c) => {
    const { actor } = c.var;
    const form = await readForm(c);
    if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    const typed = profileIn(form);
    const result = await changeProfile(workOf(c), actor, typed);
    if (result.ok) return seeOther(c, paths.settings(), { tone: "done", text: text(typed.language).saved });
    if (result.refusal.kind !== "invalid") return refuse(c, result.refusal);
    return settings(c, { profile: typed }, result.refusal);
  })
  .post("/settings/organisation", async (c) => {
    const { actor, language } = c.var;
    const form = await readForm(c);
    if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
    const organisation = form.one("organisation");
    const result = await changeOrganisation(workOf(c), actor, organisation);
    if (result.ok)
      return seeOther(c, paths.settings(), { tone: "done", text: text(language).organisationChanged });
    if (result.refusal.kind !== "invalid") return refuse(c, result.refusal);
    return settings(c, { organisation }, result.refusal);
  });

const onOff = (value: string) => (["on", "off"] as const).find((one) => one === value);

function profileIn(form: Form): Profile {
  const country = form.one("country").toUpperCase();
  const details = {
    jobTitle: form.one("job_title").trim(),
    country: isCountry(country) ? country : null,
    languages: [...new Set(form.all("languages").flatMap((tag) => canonicalTag(tag) ?? []))].slice(0, 50),
    messages: onOff(form.one("messages")) ?? ("on" as const),
  };
  return {
    name: form.one("name"),
    about: form.one("about"),
    language: nearestLanguage(form.one("language")),
    zone: form.one("zone").trim(),
    replies: onOff(form.one("replies")),
    // A form that says nothing of them, of a program or from before, leaves them as they are.
    details: form.has("job_title") ? details : undefined,
  };
}

type Typed = { profile?: Profile; organisation?: string };

/** The forms as things stand, or as somebody typed them, with what is wrong. */
async function settings(c: HubContext, typed: Typed = {}, refusal?: Refusal) {
  const { actor, language, db } = c.var;
  if (actor.kind === "visitor") return refuse(c, { kind: "sign-in" });
  const [[member], organisations] = await read(
    db,
    memberByHandle({ handle: actor.handle }),
    organisationNames({}),
  );
  if (!member) return errorPage(c, 404);
  const { ownCountry, jobTitle, languages, takesMessages } = member;
  const stands: Profile = {
    ...{ name: member.name, about: member.about, zone: member.zone },
    language: nearestLanguage(member.language),
    replies: member.replyMails === 1 ? "on" : "off",
    details: { jobTitle, languages, country: ownCountry, messages: takesMessages === 1 ? "on" : "off" },
  };
  return page(
    c,
    { title: text(language).settings, status: refusal ? 422 : 200, indexed: false },
    <SettingsPage
      language={language}
      typed={{ ...stands, ...typed.profile, details: typed.profile?.details ?? stands.details }}
      organisation={typed.organisation ?? member.organisation ?? ""}
      organisationSlug={member.organisationSlug}
      organisations={organisations.map(({ name }) => name)}
      errors={refusal?.kind === "invalid" ? sentencesOf(refusal.problems, language) : {}}
    />,
  );
}
