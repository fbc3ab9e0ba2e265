import { comesAgain } from "./gzip-parts.ts";
import type { PageFrame } from "./frame.ts";
import { menuOf } from "./masthead.tsx";
import { shellOf } from "./shell.ts";

/** Content that was rendered and encoded before: its bytes go into the page as they are. */
export class Ready {
  /** `again` are those that other pages have, too. */
  constructor(
    readonly chunks: readonly Uint8Array[],
    again = chunks,
  ) {
    for (const chunk of again) comesAgain(chunk);
  }
}

/** A page around ready content, in parts of which nearly every one was packed before for another page or reader. */
export function aroundReady(frame: PageFrame, { chunks }: Ready): Uint8Array[] {
  const { head, between, foot } = shellOf(frame);
  const { actor, language } = frame;
  const menu = actor === null || actor === "later" ? [] : [menuOf(actor, language)];
  return [head, ...menu, between, ...chunks, foot];
}
