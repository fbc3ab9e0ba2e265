import { Hono } from "hono";
import { paths } from "../paths.ts";
import { workOf, type HubContext, type HubEnv } from "../platform/context.ts";
import { readForm, type Form } from "../platform/form.ts";
import type { Refusal } from "../platform/result.ts";
import { page, refuse, seeOther } from "../ui/answer.tsx";
import { errorSentence } from "../ui/error-page.tsx";
import { ContactPage, UnreachablePage } from "./contact-page.tsx";
import type { MessageDraft, Recipient } from "./message.ts";
import { sentencesOf } from "./organisation-form.ts";
import { findRecipient, sendMessage } from "./send-message.ts";
import { text } from "./text.ts";

const member = (handle: string): Recipient => ({ kind: "member", handle });
const organisation = (slug: string): Recipient => ({ kind: "organisation", slug });

/** Writing to a member or an organisation without knowing an address. */
export const contactRoutes = new Hono<HubEnv>()
  .get("/members/:handle/contact", (c) => contactForm(c, member(c.req.param("handle"))))
  .post("/members/:handle/contact", (c) => sent(c, member(c.req.param("handle"))))
  .get("/organisations/:slug/contact", (c) => contactForm(c, organisation(c.req.param("slug"))))
  .post("/organisations/:slug/contact", (c) => sent(c, organisation(c.req.param("slug"))));

async function sent(c: HubContext, to: Recipient) {
  const form = await readForm(c);
  const result = await sendMessage(workOf(c), c.var.actor, { id: form.one("id"), to, draft: draftIn(form) });
  if (result.ok) return seeOther(c, addressOf(to).back, { tone: "done", text: text(c.var.language).sent });
  const { kind } = result.refusal;
  if (kind === "invalid" || kind === "limited") return contactForm(c, to, form, result.refusal);
  return refuse(c, result.refusal);
}

function draftIn(form: Form): MessageDraft {
  return {
    subject: form.one("subject").trim(),
    body: form.one("body").trim(),
    showAddress: form.one("show_address") === "yes",
  };
}

const nothing: MessageDraft = { subject: "", body: "", showAddress: false };

async function contactForm(c: HubContext, to: Recipient, form?: Form, refusal?: Refusal) {
  const { actor, language, deps } = c.var;
  const found = await findRecipient(workOf(c), actor, to);
  if (!found.ok) return refuse(c, found.refusal);
  const { name, readers } = found.value;
  const words = text(language);
  const { action, back } = addressOf(to);
  const options = { title: words.writeTo(name), indexed: false, section: "directory" as const };
  if (readers.length === 0) {
    const sentence = to.kind === "member" ? words.noMessagesText : words.nobodyToWrite;
    return page(
      c,
      options,
      <UnreachablePage name={name} sentence={sentence} back={back} language={language} />,
    );
  }
  if (refusal?.kind === "limited") c.header("Retry-After", String(refusal.retryAfterSeconds));
  return page(
    c,
    { ...options, status: refusal ? (refusal.kind === "limited" ? 429 : 422) : 200 },
    <ContactPage
      id={form?.one("id") || deps.ids.make()}
      name={name}
      action={action}
      back={back}
      draft={form ? draftIn(form) : nothing}
      language={language}
      errors={errorsOf(refusal, c)}
    />,
  );
}

function errorsOf(refusal: Refusal | undefined, c: HubContext) {
  if (refusal?.kind === "invalid") return sentencesOf(refusal.problems, c.var.language);
  return refusal?.kind === "limited" ? { body: errorSentence(429, c.var.language) } : {};
}

function addressOf(to: Recipient) {
  return to.kind === "member"
    ? { action: paths.contactMember(to.handle), back: paths.member(to.handle) }
    : { action: paths.contactOrganisation(to.slug), back: paths.organisation(to.slug) };
}
