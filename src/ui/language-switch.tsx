import { html, raw } from "hono/html";
import { kept, type Language, languageName, languages } from "../platform/i18n.ts";
import { paths } from "../paths.ts";
import { text } from "./text.ts";
import { tongue } from "./tongue.ts";

/** Every tongue of the hub under its own name; a plain form, so that it works without script. */
export function languageSwitch({ language, path }: { language: Language; path: string }) {
  // Spaces that it would put between the tags are sent with every page.
  // prettier-ignore
  return html`<details class="menu languages"><summary><span class="unseen">${text(language).language} </span>${ownName(language)}</summary><form method="post" action="${paths.language()}"><input type="hidden" name="next" value="${path}">${choices(language)}</form></details>`;
}

// The same on every page of a language, so rendered once.
const choices = kept((current) => {
  const list = (
    <ul>
      {languages.map((one) => (
        <li>
          <button
            name="language"
            value={one}
            {...tongue(one)}
            aria-current={one === current ? "true" : undefined}
          >
            {ownName(one)}
          </button>
        </li>
      ))}
    </ul>
  );
  return raw(list.toString());
});

// Intl takes longer over it than all else that is here.
const ownName = kept((language) => {
  const name = languageName(language, language as Language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
});
