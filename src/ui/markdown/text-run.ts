import { footnoteReference } from "./footnotes.ts";
import { escapeText, isolated } from "./escape.ts";
import { paths } from "../../paths.ts";
import type { Page } from "./page.ts";

// Not the second half of an address, not @user@server, and the handle ends where its letters do.
const MENTION = /(?<![\p{L}\p{N}_.@/+-])@([A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}[A-Za-z0-9])?)(?![A-Za-z0-9_@])/u;
const FOOTNOTE = /\[\^([^\]\s]{1,64})\]/;
const SPECIAL = new RegExp(`${MENTION.source}|${FOOTNOTE.source}`, "gu");

/** HTML of running text, with its mentions and footnote references as links. */
export function textRun(text: string, page: Page): string {
  if (page.verbatim > 0 || !(text.includes("@") || text.includes("[^")))
    return isolated(text, escapeText(text));
  let html = "";
  let end = 0;
  for (const match of text.matchAll(SPECIAL)) {
    const [whole, handle, label] = match;
    html +=
      escapeText(text.slice(end, match.index)) +
      (handle ? mention(handle, page) : footnoteReference(label ?? "", page));
    end = match.index + whole.length;
  }
  return isolated(text, html + escapeText(text.slice(end)));
}

function mention(handle: string, page: Page): string {
  if (!page.linksMembers) return `@${handle}`;
  const member = handle.toLowerCase();
  page.mentions.add(member);
  return `<a class="mention" href="${paths.member(member)}">@${handle}</a>`;
}
