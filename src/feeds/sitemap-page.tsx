import { countriesInUse } from "../entries/index.ts";
import { publicIssueNumbers } from "../newsletter/index.ts";
import { paths, type Query as Parameters } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { hours } from "../platform/clock.ts";
import { read } from "../platform/db/query.ts";
import { refuse } from "../ui/answer.tsx";
import { answerKept } from "./answer-kept.ts";
import { entriesVersion, organisationSlugs, partEntries, partStarts, topicSlugs } from "./sitemap-store.ts";
import { sitemapIndexText, sitemapText, type SitemapPage } from "./sitemap.ts";

/** GET /sitemap.xml: the list of the hub's sitemaps. */
export async function sitemapIndex(c: HubContext) {
  const { baseUrl } = c.get("deps").config;
  const [[seen], starts] = await read(c.get("db"), entriesVersion(), partStarts());
  const parts = ["pages", ...starts.map(({ at, id }) => `entries-${at}.${id}`)];
  return answer(c, sitemapIndexText(parts.map((part) => baseUrl + paths.sitemapPart(part))), { seen });
}

/** GET /sitemaps/:part.xml: our own pages, or public entries from a place on. */
export function sitemapPart(c: HubContext, file: string) {
  if (file === "pages.xml") return ownPages(c);
  const found = /^entries-(\d{1,15})\.([0-9a-z]{1,40})\.xml$/.exec(file);
  if (!found) return refuse(c, { kind: "missing" });
  return entryPages(c, Number(found[1]), found[2] ?? "");
}

async function entryPages(c: HubContext, at: number, id: string) {
  const { baseUrl } = c.get("deps").config;
  const [[seen], entries] = await read(c.get("db"), entriesVersion(), partEntries(at, id));
  const pages = entries.map(({ ref, changedAt }) => ({ url: baseUrl + paths.entry(ref), changedAt }));
  return answer(c, sitemapText(pages), { seen, updatedAt: latest(pages) });
}

function latest(pages: readonly { changedAt: number }[]): number {
  return pages.reduce((last, { changedAt }) => Math.max(last, changedAt), 0);
}

async function ownPages(c: HubContext) {
  const { baseUrl } = c.get("deps").config;
  const [[seen], topics, countries, organisations, issues] = await read(
    c.get("db"),
    entriesVersion(),
    topicSlugs(),
    countriesInUse(),
    organisationSlugs(),
    publicIssueNumbers(),
  );
  const all = [
    ...[paths.home(), paths.threads(), paths.methodologies(), paths.calls(), paths.directory()],
    ...[paths.subscribe(), paths.feeds(), paths.issues()],
    ...topics.map((slug) => paths.topic(slug)),
    ...countries.map((code) => paths.country(code)),
    ...organisations.map((slug) => paths.organisation(slug)),
  ];
  // Written in one language, as entries are.
  const written = issues.map((number) => ({ url: baseUrl + paths.issue(number) }));
  return answer(c, sitemapText([...all.map((path) => ownPage(baseUrl, path)), ...written]), { seen });
}

function ownPage(baseUrl: string, path: string): SitemapPage {
  const at = (query: Parameters) => baseUrl + path + (query["lang"] ? `?lang=${String(query["lang"])}` : "");
  return { url: at({}), tongues: (lang) => at({ lang }) };
}

type Told = { seen: number | undefined; updatedAt?: number };

/** Crawlers come a few times a day: which entries there are is true, when they last changed may be an hour old. */
function answer(c: HubContext, text: string, { seen, updatedAt = 0 }: Told): Response {
  const keep = { version: entriesVersion(), seen: String(seen), late: hours(1) };
  return answerKept(c, { text, type: "application/xml", updatedAt, keep });
}
