/** Comments and spaces that carry no meaning; the sheet holds no strings with either in them (a test says so). */
export function minifiedCss(css: string): string {
  return shortNames(css)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .trim();
}

/** Custom properties by one letter each: nothing but the sheet itself knows their names. Those of one letter keep theirs. */
function shortNames(css: string): string {
  const names = [...new Set(css.match(/--[a-z-]+/g))];
  const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"].filter(
    (letter) => !names.includes(`--${letter}`),
  );
  const short = new Map(names.filter((name) => name.length > 3).map((name, i) => [name, `--${letters[i]}`]));
  return css.replace(/--[a-z-]+/g, (name) => short.get(name) ?? name);
}

/** Whole-line comments and indentation only: anything cleverer needs a parser. */
export function minifiedScript(js: string): string {
  return js
    .replace(/^\s*\/\*\*?[\s\S]*?\*\/\s*$/gm, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^\s+/gm, "")
    .trim();
}
