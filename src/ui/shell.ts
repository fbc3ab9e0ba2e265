import { raw } from "hono/html";
import { Pieces } from "../platform/pieces.ts";
import type { PageFrame } from "./frame.ts";
import { comesAgain } from "./gzip-parts.ts";
import { menuSlot } from "./masthead.tsx";
import { renderPage } from "./render.tsx";

/** What stands around a page's content, encoded: up to the member's own menu, from there to the content, and below it. */
type Shell = { head: Uint8Array; between: Uint8Array; foot: Uint8Array; length: number };

const utf8 = new TextEncoder();
const kept = new Pieces<Shell>(4_000_000);
// No text of a person's comes after the content or between the menu and the language switch, so the last of each is ours.
const slot = "\u0001content\u0001";

/** The shell of a page is the same for all members and, with the way to sign in, for all visitors: rendered once an address. */
export function shellOf(frame: PageFrame): Shell {
  if (frame.notice) return makeShell(frame);
  const { actor, ...rest } = frame;
  return kept.of(`${actor !== null} ${JSON.stringify(rest)}`, () => makeShell(frame));
}

function makeShell(frame: PageFrame): Shell {
  const html = renderPage(frame.actor ? { ...frame, actor: "later" } : frame, raw(slot));
  const end = html.lastIndexOf(slot);
  const menu = frame.actor ? html.lastIndexOf(menuSlot, end) : 0;
  const start = frame.actor ? menu + menuSlot.length : 0;
  const head = comesAgain(utf8.encode(html.slice(0, menu)));
  const between = comesAgain(utf8.encode(html.slice(start, end)));
  const foot = footOf(html.slice(end + slot.length));
  return { head, between, foot, length: head.length + between.length };
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
