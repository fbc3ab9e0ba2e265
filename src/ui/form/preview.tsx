import { raw } from "hono/html";
import type { Language } from "../../platform/i18n.ts";
import { text } from "./text.ts";

/**
 * The place of a preview, and the button for it stands in SubmitRow. Without script the server fills it;
 * with script the same button fills it in place.
 */
export function Preview({
  name,
  language,
  html,
}: {
  name: string;
  language: Language;
  html?: string | undefined;
}) {
  const words = text(language);
  return (
    <section
      class="preview"
      data-preview={name}
      data-failed={words.previewFailed}
      aria-live="polite"
      aria-label={words.previewTitle}
      hidden={html === undefined}
    >
      <p class="kicker">{words.previewTitle}</p>
      <div class="prose" dir="auto">
        {html === undefined ? "" : raw(html)}
      </div>
    </section>
  );
}
