import { html } from "hono/html";
import { paths } from "../paths.ts";
import type { PageFrame } from "./frame.ts";
import { text } from "./text.ts";

export function footer({ language, hubName, tagline }: PageFrame) {
  const words = text(language);
  // Spaces that it would put between the tags are sent with every page.
  // prettier-ignore
  return html`<footer class="foot"><div><p><bdi>${hubName}</bdi>. ${tagline ?? words.tagline}.</p><p>${words.byEmailText} <a href="${paths.subscribe()}">${words.subscribe}</a> · <a href="${paths.issues()}">${words.newsletter}</a> · <a href="${paths.feeds()}">${words.feedsAndCalendars}</a></p></div></footer>`;
}
