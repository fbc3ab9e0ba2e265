import { Hono } from "hono";
import { isCountry, listQuery, type ListQuery } from "../entries/index.ts";
import { paths, type EntryKind } from "../paths.ts";
import type { HubContext, HubEnv } from "../platform/context.ts";
import { countryName, languageName, type Language } from "../platform/i18n.ts";
import { callCalendar, callsCalendar } from "./calendar-page.tsx";
import { entriesFeedPage } from "./entries-feed-page.tsx";
import { feedAddress } from "./feed-address.ts";
import { feedLanguage } from "./feed-language.ts";
import { feedsPage } from "./feeds-page.tsx";
import { organisationName, topicName } from "./feed-store.ts";
import { issuesFeedPage } from "./issues-feed-page.tsx";
import { repliesFeedPage } from "./replies-feed-page.tsx";
import { robotsText } from "./robots.ts";
import { sitemapIndex, sitemapPart } from "./sitemap-page.tsx";
import { text } from "./text.ts";

const kinds: Record<string, EntryKind | "all"> = {
  all: "all",
  threads: "thread",
  methodologies: "methodology",
  calls: "call",
};

/** Feeds are for everybody alike, so they stand before anything that asks who is there. */
export const feedRoutes = new Hono<HubEnv>()
  .get("/robots.txt", (c) => c.text(robotsText(c.get("deps").config.baseUrl)))
  .get("/sitemap.xml", sitemapIndex)
  .get("/sitemaps/:file", (c) => sitemapPart(c, c.req.param("file")))
  .get("/calls.ics", callsCalendar)
  .get("/feeds/:file", (c) => kindFeed(c, c.req.param("file")))
  .get("/feeds/topics/:file", (c) => topicFeed(c, c.req.param("file")))
  .get("/feeds/countries/:file", (c) => countryFeed(c, c.req.param("file")))
  .get("/feeds/organisations/:file", (c) => organisationFeed(c, c.req.param("file")))
  .get("/feeds/:collection{threads|methodologies|calls}/:file", (c) =>
    entryFeed(c, c.req.param("collection"), c.req.param("file")),
  );

/** What looks different to a member: behind the session. */
export const feedsForReaders = new Hono<HubEnv>()
  .get("/feeds", feedsPage)
  .get("/calls/:id/calendar.ics", (c) => callCalendar(c, c.req.param("id")));

function kindFeed(c: HubContext, file: string) {
  const found = feedAddress(file);
  if (found?.name === "issues") return issuesFeedPage(c, found.format, feedLanguage(c));
  const of = found && Object.hasOwn(kinds, found.name) ? kinds[found.name] : undefined;
  if (!found || !of) return c.notFound();
  const language = feedLanguage(c);
  const { topic, country, language: written, organisation, after } = listQuery(c);
  const filters = { topic, country, language: written, organisation };
  return entriesFeedPage(c, found.format, language, {
    kind: of === "all" ? undefined : of,
    query: { ...filters, after },
    name: nameOf(text(language)[of], filters, language),
    path: (format, more) => paths.feed(of, format, { ...filters, ...more }),
    page: of === "all" ? paths.home() : paths.list(of, filters),
  });
}

function nameOf(
  kind: string,
  { topic, country, language, organisation }: ListQuery,
  tongue: Language,
): string {
  return [
    kind,
    topic,
    country && countryName(country.toUpperCase(), tongue),
    language && languageName(language, tongue),
    organisation,
  ]
    .filter(Boolean)
    .join(" · ");
}

function topicFeed(c: HubContext, file: string) {
  const found = feedAddress(file);
  if (!found) return c.notFound();
  const { name: topic, format } = found;
  const language = feedLanguage(c);
  return entriesFeedPage(c, format, language, {
    query: { topic, after: listQuery(c).after },
    name: topicName(language, topic),
    path: (as, query) => paths.topicFeed(topic, as, query),
    page: paths.topic(topic),
  });
}

function countryFeed(c: HubContext, file: string) {
  const found = feedAddress(file);
  const country = found?.name.toUpperCase() ?? "";
  if (!found || !isCountry(country)) return c.notFound();
  const language = feedLanguage(c);
  return entriesFeedPage(c, found.format, language, {
    query: { country, after: listQuery(c).after },
    name: countryName(country, language),
    path: (as, query) => paths.countryFeed(country, as, query),
    page: paths.country(country),
  });
}

function organisationFeed(c: HubContext, file: string) {
  const found = feedAddress(file);
  if (!found) return c.notFound();
  const { name: organisation, format } = found;
  return entriesFeedPage(c, format, feedLanguage(c), {
    query: { organisation, after: listQuery(c).after },
    name: organisationName(organisation),
    path: (as, query) => paths.organisationFeed(organisation, as, query),
    page: paths.organisation(organisation),
  });
}

function entryFeed(c: HubContext, collection: string, file: string) {
  const found = feedAddress(file);
  const kind = kinds[collection];
  if (!found || !kind || kind === "all") return c.notFound();
  return repliesFeedPage(c, { kind, id: found.name, format: found.format, language: feedLanguage(c) });
}
