const SPECIAL = /[&<>]/;
const SPECIALS = /[&<>]/g;
const SPECIALS_AND_QUOTE = /[&<>"]/g;
const NAMED: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const named = (character: string) => NAMED[character] ?? "";

/** Text for an element, spelled as sanitize-html spells it. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, named) : text;
}

/**
 * Text for a double-quoted attribute: on one line, and unable to turn the direction of what stands beside it.
 */
export function escapeAttribute(text: string): string {
  return withoutBidiControls(text)
    .replace(/[\n\t]+/g, " ")
    .replace(SPECIALS_AND_QUOTE, named);
}

/** Escaped text that, where it turns the writing direction, cannot reach past its own end. */
export function escapeIsolated(text: string): string {
  return isolated(text, escapeText(text));
}

/** `html` set apart if the `text` it was made of turns the writing direction. */
export function isolated(text: string, html: string): string {
  return BIDI_CONTROL.test(text) ? `<bdi>${html}</bdi>` : html;
}

/**
 * Without embeddings, overrides and isolates. The plain marks (LRM, RLM, ALM) reach no further than
 * themselves and stay.
 */
export function withoutBidiControls(text: string): string {
  return BIDI_CONTROL.test(text) ? text.replace(BIDI_CONTROLS, "") : text;
}

const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/;
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
