const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;
// NUL ends strings in other tools and most of the rest are illegal in a feed's XML. Tab and line feed stay.
// oxlint-disable-next-line no-control-regex -- they are what it looks for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
// marked looks ahead from each space of a run for the end of the line.
const LONG_BLANKS = /[ \t]{201,}/g;

/** One kind of line end, no control characters, no lone surrogates, no endless blanks. */
export function tidy(source: string): string {
  return source
    .toWellFormed()
    .replace(LINE_ENDS, "\n")
    .replace(CONTROLS, "")
    .replace(LONG_BLANKS, (blanks) => blanks.slice(0, 200));
}
