import type { Language } from "../../platform/i18n.ts";
import { text } from "./text.ts";

/** Keyset paging: only the way on and the way back, never a count. Draws nothing when there is neither. */
export function Pager({
  newer,
  older,
  language,
}: {
  newer?: string | null | undefined;
  older?: string | null | undefined;
  language: Language;
}) {
  if (!newer && !older) return null;
  const words = text(language);
  return (
    <nav class="pager" aria-label={words.pages}>
      {newer && (
        <a href={newer} rel="prev">
          {words.newer}
        </a>
      )}
      {older && (
        <a href={older} rel="next">
          {words.older}
        </a>
      )}
    </nav>
  );
}
