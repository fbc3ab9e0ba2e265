import { raw } from "hono/html";
import { kept, type Language } from "../../platform/i18n.ts";
import { text } from "./text.ts";

/** The few signs that cover nearly all posts; the same on every form of a language, so rendered once. */
export function MarkdownHelp({ language }: { language: Language }) {
  return raw(help(language));
}

const help = kept((language) => (<Help language={language as Language} />).toString());

function Help({ language }: { language: Language }) {
  const words = text(language);
  const signs: [string, string][] = [
    [`**${words.bold}**`, words.bold],
    [`*${words.italic}*`, words.italic],
    ["[INSME](https://…)", words.link],
    [`![${words.pictureShows}](https://…)`, words.picture],
    ["> …", words.quote],
    ["- …", words.list],
    ["`…`", words.code],
    ["@handle", words.mention],
  ];
  return (
    <details class="help">
      <summary>{words.markdown}</summary>
      <dl class="signs">
        {signs.map(([sign, meaning]) => (
          <div>
            <dt>
              <code dir="auto">{sign}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{words.paragraph}</p>
    </details>
  );
}
