import { html } from "hono/html";
import type { Language } from "../../platform/i18n.ts";
import { Badge } from "./badge.tsx";
import { text } from "./text.ts";

/** A person or organisation as shown; `href` only where there is a page to go to. */
export type Party = {
  name: string;
  href?: string | undefined;
  /** A member nobody vouched for yet. */
  unverified?: boolean | undefined;
  /** A member who was erased: named in the reader's words. */
  former?: boolean | undefined;
  /** Invented for the demonstration. */
  demo?: boolean | undefined;
};

type BylineProps = {
  author?: Party | null | undefined;
  organisation?: Party | null | undefined;
  language: Language;
};

/** Who speaks, for whom. Names keep their own writing direction. */
export function Byline({ author, organisation, language }: BylineProps) {
  if (!author && !organisation) return null;
  const words = text(language);
  const unverified = author?.unverified && Badge({ label: words.unverified, why: words.unverifiedWhy });
  const demo = (author?.demo || organisation?.demo) && Badge({ label: words.demo, why: words.demoWhy });
  const both = author && organisation && words.comma;
  // Spaces that it would put between the tags are sent with every post.
  // prettier-ignore
  return html`<span class="byline">${author && nameOf(author.former ? { name: words.former } : author)}${both}${organisation && nameOf(organisation)}${unverified}${demo}</span>`;
}

function nameOf({ name, href }: Party) {
  return href ? html`<bdi><a href="${href}">${name}</a></bdi>` : html`<bdi>${name}</bdi>`;
}
