import { html, raw } from "hono/html";
import type { Child } from "hono/jsx";
import { direction } from "../platform/i18n.ts";
import { isolated } from "../platform/isolate.ts";
import { iconUrl, scriptUrl, stylesUrl } from "./assets.ts";
import type { Feed, PageFrame } from "./frame.ts";
import { pageFacts } from "./page-facts.tsx";

// What stands around every page is written as templates: as JSX it took longer than the database.

/** The HTML document, without its doctype. */
export function Document({ frame, children }: { frame: PageFrame; children?: Child }) {
  const dir = direction(frame.language);
  const apart = [frame.title, frame.hubName].filter(Boolean).map((text) => isolated(text, dir));
  const { description, canonical } = frame;
  // Spaces that it would put between the tags are sent with every page.
  // prettier-ignore
  return html`<html lang="${frame.language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${apart.join(" · ")}</title>${description && html`<meta name="description" property="og:description" content="${description}">`}${frame.indexed === false && raw('<meta name="robots" content="noindex">')}${canonical && html`<link rel="canonical" href="${canonical}">`}${frame.alternates?.map(alternate)}${pageFacts(frame)}${constantHead}${frame.feeds?.map(feedLink)}</head><body>${children}</body></html>`;
}

function alternate({ language, href }: { language: string; href: string }) {
  // prettier-ignore
  return html`<link rel="alternate" hreflang="${language}" href="${href}">`;
}

function feedLink({ type, title, href }: Feed) {
  // prettier-ignore
  return html`<link rel="alternate" type="${type}" title="${title}" href="${href}">`;
}

const constantHead = raw(
  `<link rel="icon" href="${iconUrl}"><link rel="stylesheet" href="${stylesUrl}"><script src="${scriptUrl}" defer></script>`,
);
