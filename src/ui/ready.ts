import { comesAgain } from "./gzip-parts.ts";

/** Content that was rendered and encoded before: its bytes go into the page as they are. */
export class Ready {
  constructor(readonly chunks: readonly Uint8Array[]) {
    for (const chunk of chunks) comesAgain(chunk);
  }
}

const utf8 = new TextEncoder();
// No text of a person's comes after the content, so the last one of these is the content's place.
export const slot = "\u0001content\u0001";

/** A page around ready content, in parts: `shell` is the page with the slot in the content's place. */
export function aroundReady(shell: string, { chunks }: Ready): Uint8Array[] {
  const at = shell.lastIndexOf(slot);
  return [utf8.encode(shell.slice(0, at)), ...chunks, footOf(shell.slice(at + slot.length))];
}

const feet = new Map<string, Uint8Array>();

/** What stands below the content is the same on every page of a language. */
function footOf(html: string): Uint8Array {
  let foot = feet.get(html);
  if (!foot) {
    foot = comesAgain(utf8.encode(html));
    if (feet.size < 50) feet.set(html, foot);
  }
  return foot;
}
