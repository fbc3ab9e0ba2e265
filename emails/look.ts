/** Colours and type of every mail, those of `src/ui/styles.css`. Inline styles carry the light look; classes let a reader's dark mode change it. */

export const ink = "#1a1c1e";
export const muted = "#54585c";
export const rule = "#d9dad5";
export const paper = "#fdfdfb";
export const accent = "#0b5a70";

// Unquoted names: each quote would cost five bytes wherever a style is written out.
export const sans = "Seravek,Segoe UI,Noto Sans,Ubuntu,Noto Sans Arabic,sans-serif";
export const serif = "Iowan Old Style,Palatino Linotype,Palatino,Noto Serif,Noto Naskh Arabic,Georgia,serif";

const dark: [selector: string, style: string][] = [
  [".p", "background:#16181a"],
  [".i", "color:#e6e5e1"],
  [".m", "color:#a5a9ab"],
  [".a", "color:#84c3d6"],
  [".r", "border-color:#35393c"],
  [".b", "background:#84c3d6;color:#0c1a1f"],
];

function darkRules(...prefixes: string[]): string {
  return dark
    .map(
      ([name, style]) =>
        `${prefixes.map((prefix) => prefix + name).join()}{${style.replaceAll(/(;|$)/g, "!important$1")}}`,
    )
    .join("");
}

/** For the head: rules that every program understands. */
export const css =
  ":root{color-scheme:light dark;supported-color-schemes:light dark}" +
  `body{margin:0;padding:0;-webkit-text-size-adjust:100%}td,p,a{font-family:${sans};word-break:break-word}` +
  `.t,.t a{font-family:${serif}!important}p a{color:inherit}` +
  "@media (max-width:620px){.w{padding-left:16px!important;padding-right:16px!important}}";

/**
 * Apart from `css`, because Gmail drops a whole style element over one rule it does not like. `data-ogsc` and `data-ogsb` are how
 * Outlook on the web and on phones says that it is dark.
 */
export const darkCss =
  `@media (prefers-color-scheme:dark){${darkRules("")}}` + darkRules("[data-ogsc] ", "[data-ogsb] ");

/** Word, which draws mail for Outlook on Windows, falls back to Times where it lacks the first font of a list. */
export const outlookCss =
  "<!--[if mso]><style>td,p,a,h1,h2,h3,.t,.t a{font-family:Calibri,Arial,sans-serif!important}</style><![endif]-->";
