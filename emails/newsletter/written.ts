import { escape } from "../escape.ts";
import { accent, ink, rule, sans, serif } from "../look.ts";

type Around = { baseUrl: string; dir: "ltr" | "rtl" };

// Our slots, which no text may forge.
const slots = /[\uFDD0-\uFDEF]/g;
const tag = /<(\/?)([a-z0-9]+)([^>]*)>/g;
// Ways back from a footnote, pictures: a mail has neither.
const footnoteBack = /<a class="footnote-back".*?<\/a>/g;
const footnoteMark = /<a class="footnote-ref"[^>]*>(.*?)<\/a>/g;
const picture = /<img src="([^"]*)" alt="([^"]*)"[^>]*>/g;

/**
 * The HTML of a person's Markdown as a mail shows it: what mail programs know, with its looks written out, and absolute addresses.
 * Takes only what `renderMarkdown` made, which is safe.
 */
export function mailHtml(safe: string, around: Around): string {
  return safe
    .replace(slots, "")
    .replace(footnoteBack, "")
    .replace(footnoteMark, "[$1]")
    .replace(picture, (_, src: string, alt: string) => `<a href="${src}">${alt || src}</a>`)
    .replace(tag, (_, end: string, name: string, attributes: string) =>
      end ? closing(name) : opening(name, attributes, around),
    )
    .replaceAll(/\n+/g, "\n");
}

/** The same as text: our slots taken out, addresses absolute. */
export function mailText(text: string, { baseUrl }: Around): string {
  return text
    .replace(slots, "")
    .replaceAll(/ \((\/[^\s)]*)\)/g, ` (${baseUrl}$1)`)
    .trim();
}

function opening(name: string, attributes: string, { baseUrl, dir }: Around): string {
  if (name === "a") return link(attributes, baseUrl);
  const side = dir === "rtl" ? "right" : "left";
  const style = styleOf(renamed[name] ?? name, side);
  const look = darkened[renamed[name] ?? name];
  const named = look ? ` class="${look}"` : "";
  return style === undefined ? "" : `<${renamed[name] ?? name}${named}${style && ` style="${style}"`}>`;
}

function closing(name: string): string {
  if (name === "a") return "</a>";
  const now = renamed[name] ?? name;
  return styleOf(now, "left") === undefined || now === "br" || now === "hr" ? "" : `</${now}>`;
}

function link(attributes: string, baseUrl: string): string {
  const href = /href="([^"]*)"/.exec(attributes)?.[1] ?? "";
  const absolute = href.startsWith("/") ? escape(baseUrl) + href : href;
  return `<a class="a" href="${absolute}" style="color:${accent}">`;
}

// Below the heads of sections; what a mail program draws its own way becomes what all draw alike.
const renamed: Record<string, string> = { h1: "h3", h2: "h3", h4: "h3", h5: "h3", h6: "h3", th: "td" };

// What says a colour of its own, so that the dark look reaches it.
const darkened: Record<string, string> = { table: "i", blockquote: "r", hr: "r", td: "r" };

/** Undefined for a tag that a mail does without. */
function styleOf(name: string, side: "left" | "right"): string | undefined {
  switch (name) {
    case "p":
      return "margin:12px 0 0";
    case "h3":
      return `margin:20px 0 0;font:bold 18px/1.3 ${serif}`;
    case "ul":
    case "ol":
      return "margin:12px 0 0;padding:0 22px";
    case "li":
      return "margin:4px 0 0";
    case "blockquote":
      return `margin:12px 0 0;padding:0 14px;border-${side}:3px solid ${rule}`;
    case "hr":
      return `border:0;border-top:1px solid ${rule};margin:20px 0 0`;
    case "table":
      return `margin:12px 0 0;font:15px/1.5 ${sans};color:${ink}`;
    case "td":
      // A column is as wide as its longest word; what stands around breaks anywhere.
      return `padding:4px 12px 4px 0;border-bottom:1px solid ${rule};word-break:normal`;
    case "code":
      return "word-break:break-all";
    case "strong":
    case "em":
    case "del":
    case "br":
    case "tr":
      return "";
    default:
      return undefined;
  }
}
