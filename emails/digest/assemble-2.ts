import type { Letter } from "../../src/mail/mailer.ts";
import { digestWith, type Below, type Personal, type Section } from "./assemble.ts";
import type { Shell } from "./shell.tsx";

/**
 * Assembler 2: how digests were put together before the text part said where one acts on each item. For runs that were frozen for it;
 * its bytes are not to change.
 */
export function assembleSecond(shell: Shell, sections: readonly Section[], personal: Personal): Letter {
  return digestWith(ownActLine, shell, sections, personal);
}

const ownActLine: Below = (shell, { block, own }, webUrl) =>
  own ? `${shell.actOwnText}${webUrl}/${block.key}\n\n` : "";
