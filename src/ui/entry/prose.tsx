import { html, raw } from "hono/html";
import { inTongue } from "../tongue.ts";

/** A written text. `html` must already be safe: it goes into the page as it is. */
export function Prose({ html: safe, language }: { html: string; language: string }) {
  return html`<div class="prose" ${inTongue(language)}>${raw(safe)}</div>`;
}
