import { issueHtml, readFeed, type FeedIssue } from "../newsletter/index.ts";
import { paths, type FeedFormat } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import { nearestLanguage, type Language } from "../platform/i18n.ts";
import { withAbsoluteLinks } from "./absolute-links.ts";
import { answerFeed } from "./answer-feed.ts";
import { itemsPerPage, tagOf, type FeedItem } from "./feed.ts";
import { text } from "./text.ts";

/** Issues of the newsletter that everybody may read, newest first; one round trip. */
export async function issuesFeedPage(c: HubContext, format: FeedFormat, language: Language) {
  const { issues, keep } = await readFeed(c.get("db"), itemsPerPage);
  return answerFeed(c, {
    ...{ format, language, title: text(language).issues, page: paths.issues(), after: undefined },
    path: (as, query) => paths.issuesFeed(as, query),
    items: issues.map((issue) => issueItem(c, issue)),
    keep,
  });
}

function issueItem(c: HubContext, { number, frozen, publicAt, changedAt }: FeedIssue): FeedItem {
  const { baseUrl, hubName } = c.get("deps").config;
  const url = baseUrl + paths.issue(number);
  return {
    ...{ id: tagOf(baseUrl, `issue/${number}`), url, title: frozen.title, language: frozen.language },
    summary: "",
    html: withAbsoluteLinks(issueHtml(frozen, nearestLanguage(frozen.language)), url),
    author: { name: hubName, url: baseUrl + paths.issues() },
    ...{ publishedAt: publicAt, updatedAt: changedAt, categories: [], rights: null },
  };
}
