import type { Language } from "../../platform/i18n.ts";
import { type FieldErrors, fieldId } from "./errors.ts";
import { text } from "./text.ts";

/** All problems of a form on top of it, each a link to its field. The script moves the focus here. */
export function ErrorSummary({ errors, language }: { errors: FieldErrors; language: Language }) {
  const found = Object.entries(errors);
  if (found.length === 0) return null;
  return (
    <section
      class="notice problem problems"
      role="alert"
      tabindex={-1}
      data-refused
      aria-labelledby="problems"
    >
      <h2 id="problems">{text(language).problems(found.length)}</h2>
      <ul>
        {found.map(([name, sentence]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
