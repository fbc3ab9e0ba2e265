import { decodeEntities } from "./entities.ts";
import { escapeAttribute, escapeText } from "./escape.ts";
import type { Page } from "./page.ts";

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const SCHEMES = ["http", "https", "mailto"];
// Another site's address without its scheme, or a colon where only a scheme's may stand.
const NOT_RELATIVE = /^(?:[/\\]{2}|[^/?#]*:)/;
const REL = ' rel="nofollow ugc noopener"';

export interface Target {
  href: string;
  title?: string | null | undefined;
  /** True where character references are not resolved: in a bare address. */
  literal?: boolean | undefined;
}

/** `label` as a link, or alone where the target is none we allow. `label` is HTML. */
export function link(target: Target, label: string, page: Page): string {
  const opening = openLink(target, page);
  return opening ? `${opening}${label}</a>` : label;
}

/** The opening tag, or nothing for a target that is not allowed. */
export function openLink({ href, title, literal }: Target, page: Page): string {
  const address = safeAddress(literal ? href : decodeEntities(href));
  if (address === null) return "";
  const heading = titled(title);
  page.spend(address.length + heading.length);
  return `<a href="${escapeAttribute(address)}"${heading}${REL}>`;
}

export interface Picture {
  src: string;
  alt: string;
  title?: string | null | undefined;
  width?: string | undefined;
  height?: string | undefined;
}

/** A picture over https. Any other becomes a link, so that no reader's browser fetches it unasked. */
export function image({ src, alt, title, width, height }: Picture, page: Page): string {
  const address = safeAddress(decodeEntities(src));
  if (address === null || !/^https:/i.test(address)) return asLink({ src, alt, title }, page);
  page.spend(address.length + alt.length);
  const size = numeric("width", width) + numeric("height", height);
  const attributes = `src="${escapeAttribute(address)}" alt="${escapeAttribute(alt)}"${titled(title)}${size}`;
  return `<img ${attributes} loading="lazy" decoding="async" />`;
}

function asLink({ src, alt, title }: Picture, page: Page): string {
  const label = escapeText(alt.trim() || decodeEntities(src));
  return page.verbatim > 0 ? label : link({ href: src, title }, label, page);
}

function titled(title: string | null | undefined): string {
  return title ? ` title="${escapeAttribute(decodeEntities(title))}"` : "";
}

function numeric(name: string, value: string | undefined): string {
  return value !== undefined && /^[1-9]\d{0,3}$/.test(value) ? ` ${name}="${value}"` : "";
}

/**
 * The address in ASCII, if a browser would open it with a scheme we allow or inside this site; else null.
 * Browsers drop line ends and tabs anywhere and blanks at both ends before they read the scheme, so this does
 * too.
 */
export function safeAddress(written: string): string | null {
  const href = written.replace(/[\t\n]/g, "").trim();
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  const allowed = scheme === undefined ? !NOT_RELATIVE.test(href) : SCHEMES.includes(scheme);
  return href && allowed ? encodeURI(href.toWellFormed()).replaceAll("%25", "%") : null;
}
