import { raw } from "hono/html";
import { tongue } from "../tongue.ts";

/** A written text. `html` must already be safe: it goes into the page as it is. */
export function Prose({ html, language }: { html: string; language: string }) {
  return (
    <div class="prose" {...tongue(language)}>
      {raw(html)}
    </div>
  );
}
