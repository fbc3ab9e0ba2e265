import type { Letter } from "../../src/mail/mailer.ts";
import { fill, type Template } from "../digest/fragment.ts";
import { escape } from "../escape.ts";

/** A letter that many get alike, with holes for what is one reader's alone; plain data, so that it can be frozen. */
export type LetterShell = { subject: string; html: Template<Hole>; text: Template<Hole> };

export type Hole = "webUrl" | "preferencesUrl" | "unsubscribeUrl" | "reason" | "deadline";

/** URLs are absolute; reason and deadline are plain text. */
export type Personal = Record<Hole, string>;

/**
 * Which way of putting letters together this is, frozen with every run; from 1,000 on, so that no digest's version is one of them.
 * Whatever changes the bytes that `assembleLetter` makes from the same values must raise it.
 */
export const LETTER_ASSEMBLER = 1001;

/** One reader's letter: pure, the same bytes from the same values, and cheap. */
export function assembleLetter({ subject, html, text }: LetterShell, personal: Personal): Letter {
  const escaped = Object.fromEntries(
    Object.entries(personal).map(([hole, value]) => [hole, escape(value)]),
  ) as Personal; // the same keys
  return { subject, html: fill(html, escaped), text: fill(text, personal) };
}
