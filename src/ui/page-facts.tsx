import { html, raw } from "hono/html";
import { languages } from "../platform/i18n.ts";
import type { PageFrame } from "./frame.ts";

/** What search engines and link previews read of a page. A signed-in reader is neither, so their pages go without. */
export function pageFacts(frame: PageFrame) {
  const { actor, indexed, canonical, title, hubName, article, alternates, data } = frame;
  if (actor !== null || indexed === false || !canonical) return "";
  const ofOurs = !article && !alternates;
  // Spaces that it would put between the tags are sent with every page.
  // prettier-ignore
  return html`<meta property="og:title" content="${title || hubName}"><meta property="og:type" content="${article ? "article" : "website"}"><meta property="og:url" content="${canonical}"><meta property="og:site_name" content="${hubName}"><meta name="twitter:card" content="summary">${ofOurs && tongues(canonical)}${data && raw(`<script type="application/ld+json">${data}</script>`)}`;
}

/** A page of the hub's own words in each of its languages, and where to go without one. */
function tongues(canonical: string) {
  const all = [...languages, "x-default"];
  return all.map((tag) => {
    const href = withTongue(canonical, tag === "x-default" ? undefined : tag);
    // prettier-ignore
    return html`<link rel="alternate" hreflang="${tag}" href="${href}">`;
  });
}

/** An address that asks for the hub's words in a language, whatever else it asks. */
export function withTongue(address: string, language: string | undefined): string {
  const url = new URL(address);
  if (language === undefined) url.searchParams.delete("lang");
  else url.searchParams.set("lang", language);
  return url.href;
}
