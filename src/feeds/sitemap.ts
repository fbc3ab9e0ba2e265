import { languages } from "../platform/i18n.ts";
import { element, empty } from "./xml.ts";

/** A page for search engines, at its absolute address. */
export type SitemapPage = {
  url: string;
  /** Epoch milliseconds, where it is known. */
  changedAt?: number | undefined;
  /** The page in the hub's languages, where it is our words. */
  tongues?: ((language: string | undefined) => string) | undefined;
};

/** Entries of one part. The protocol allows 50,000; this many are read and written without holding others up. */
export const pagesPerPart = 5_000;

const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const head = '<?xml version="1.0" encoding="utf-8"?>\n';

export function sitemapText(pages: readonly SitemapPage[]): string {
  const urls = pages.map((page) => `<url>${[location(page), ...tongues(page)].join("")}</url>\n`);
  return `${head}<urlset ${protocol} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("")}</urlset>\n`;
}

/** The list of a hub's sitemaps, at their absolute addresses. */
export function sitemapIndexText(parts: readonly string[]): string {
  const maps = parts.map((url) => `<sitemap>${element("loc", url)}</sitemap>\n`);
  return `${head}<sitemapindex ${protocol}>\n${maps.join("")}</sitemapindex>\n`;
}

function location({ url, changedAt }: SitemapPage): string {
  const changed = changedAt ? element("lastmod", new Date(changedAt).toISOString()) : "";
  return element("loc", url) + changed;
}

function tongues({ tongues: of }: SitemapPage): string[] {
  if (!of) return [];
  const link = (hreflang: string, href: string) => empty("xhtml:link", { rel: "alternate", hreflang, href });
  return [...languages.map((language) => link(language, of(language))), link("x-default", of(undefined))];
}
