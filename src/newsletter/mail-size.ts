import { Buffer } from "node:buffer";
import type { LetterShell } from "../../emails/newsletter/index.ts";
import { languages, type Language } from "../platform/i18n.ts";

/** What mail programs show whole, with room for what they add themselves. */
export const mostKilobytes = 60;

/** Whether an issue would be cut off in some language of the hub. */
export function isTooLarge(render: (language: Language) => LetterShell): boolean {
  const sizes = languages.map((language) => Buffer.byteLength(render(language).html.chunks.join("")));
  return Math.max(...sizes) > mostKilobytes * 1024;
}
