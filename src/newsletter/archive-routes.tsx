import { Hono } from "hono";
import { paths } from "../paths.ts";
import { visibleTo } from "../platform/actor.ts";
import type { HubContext, HubEnv } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readQuery } from "../platform/form.ts";
import { number } from "../platform/i18n.ts";
import { page, refuse } from "../ui/answer.tsx";
import { excerpt } from "../ui/markdown/index.ts";
import { ArchivedIssuePage, ArchivePage } from "./archive-page.tsx";
import {
  archivedIssue,
  archiveVersion,
  correctionNotes,
  neighbours,
  type ArchivedIssue,
} from "./archive-store.ts";
import { archivedIssuesAsked } from "./issue-list-store.ts";
import { askedOf, pageOf } from "./numbered-list.ts";
import { text } from "./text.ts";
import { issueVersion, withdrawnFrom } from "./withdrawn-store.ts";
import { standingIssue } from "./withdrawn.ts";

/** The newsletter as everybody reads it: members what they have had, everybody else what is past its embargo. */
export const archiveRoutes = new Hono<HubEnv>()
  .get("/issues", async (c) => {
    const asked = askedOf((name) => readQuery(c, name));
    const [[seen], rows] = await read(c.var.db, archiveVersion(), archivedIssuesAsked(asked, embargoed(c)));
    c.set("keep", { version: archiveVersion(), seen: String(seen) });
    const { language } = c.var;
    return page(
      c,
      {
        title: text(language).archive,
        description: text(language).archiveLead,
        canonical:
          asked.before === undefined ? paths.issues() : paths.issues({ before: String(asked.before) }),
        indexed: asked.q === "" && asked.after === undefined,
        feeds: feedsOf(c),
      },
      <ArchivePage list={pageOf(rows, asked)} q={asked.q} reader={readerOf(c)} />,
    );
  })
  .get("/issues/:number", async (c) => {
    const wanted = c.req.param("number");
    if (!/^[1-9]\d{0,5}$/.test(wanted)) return refuse(c, { kind: "missing" });
    const n = Number(wanted);
    const [[seen], [issue], [around], notes, withdrawals] = await read(
      c.var.db,
      issueVersion(n),
      archivedIssue(n, embargoed(c)),
      neighbours(n, n, embargoed(c)),
      correctionNotes(n),
      withdrawnFrom(n),
    );
    if (!issue) return refuse(c, { kind: "missing" });
    c.set("keep", { version: issueVersion(n), seen: String(seen) });
    const edition = isMember(c) ? "members" : "everybody";
    return page(
      c,
      issueOptions(c, issue),
      <ArchivedIssuePage
        issue={{ ...issue, frozen: standingIssue(issue.frozen, withdrawals, edition) }}
        edition={edition}
        corrections={notes}
        before={around?.before ?? null}
        after={around?.after ?? null}
        reader={readerOf(c)}
      />,
    );
  });

/** By the rule of every page: what is for members is for whoever has an account. */
function isMember(c: HubContext): boolean {
  return visibleTo(c.var.actor).includes("members");
}

/** Whether issues under embargo are for this reader: members have had them by mail. */
function embargoed(c: HubContext): number {
  return isMember(c) ? 1 : 0;
}

function issueOptions(c: HubContext, { frozen, state, publicAt }: ArchivedIssue) {
  const name = text(c.var.language).issueNumber(number(c.var.language, frozen.number));
  const description = excerpt(frozen.letter.html, 200);
  return {
    title: `${frozen.title} · ${name}`,
    description,
    canonical: paths.issue(frozen.number),
    indexed: state === "everybody",
    article: true,
    feeds: feedsOf(c),
    data: (baseUrl: string) => ({
      "@type": "Article",
      headline: frozen.title,
      inLanguage: frozen.language,
      datePublished: new Date(publicAt).toISOString(),
      url: baseUrl + paths.issue(frozen.number),
      isPartOf: { "@type": "Periodical", name: c.var.deps.config.hubName },
      publisher: { "@type": "Organization", name: c.var.deps.config.hubName },
    }),
  };
}

function feedsOf(c: HubContext) {
  const title = text(c.var.language).archive;
  return [
    { title, href: paths.issuesFeed("atom"), type: "application/atom+xml" as const },
    { title, href: paths.issuesFeed("json"), type: "application/feed+json" as const },
  ];
}

function readerOf(c: HubContext) {
  return { language: c.var.language, zone: c.var.zone, now: c.var.deps.clock.now() };
}
