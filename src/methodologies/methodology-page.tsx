import {
  alternatesOf,
  answeringOf,
  asked,
  belowOf,
  discussionOf,
  discussionQueries,
  DiscussionView,
  EntryActions,
  EntryTop,
  rememberedContent,
  repliesFeedOf,
  type EntryHead,
} from "../entries/index.ts";
import { paths } from "../paths.ts";
import { maySee } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { readQuery } from "../platform/form.ts";
import { page, refuse } from "../ui/answer.tsx";
import { EvidenceMark, text as entryText } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import { DocumentView } from "./document-view.tsx";
import { methodologyData } from "./methodology-data.ts";
import { methodologyHead, versionOf, versionsOfMethodology } from "./methodology-page-store.ts";
import { shownKinds } from "./methodology-view.ts";
import type { ShownVersion } from "./methodology.ts";
import { text } from "./text.ts";
import { VersionsList } from "./versions-list.tsx";

/** GET /methodologies/:id/:slug: one round trip beside the session's. `?version=n` shows an earlier one. */
export async function methodologyPage(c: HubContext, id: string, slug: string) {
  const ask = asked(c, "methodology", id);
  const wantedVersion = versionAsked(c);
  const [[methodology], [version], versions, ...answers] = await read(
    c.var.db,
    methodologyHead(id),
    versionOf(id, wantedVersion, wantedVersion),
    versionsOfMethodology(id),
    ...discussionQueries(c, ask),
  );
  if (!methodology || !version || !maySee(c.var.actor, methodology)) return refuse(c, { kind: "missing" });
  const below = belowOf(c, ask, answers);
  const isCurrent = version.version === methodology.currentVersion;
  const wanted = isCurrent
    ? paths.entryPage(methodology, ask.page)
    : paths.methodologyVersion(methodology, version.version);
  if (slug !== methodology.slug) return c.redirect(wanted, 302); // 301 would be remembered when a title changes back
  const { language, zone, deps } = c.var;
  const reader = { language, zone, now: deps.clock.now() };
  const discussion = discussionOf(c, ask, methodology, below);
  if (ask.page > discussion.pages) return refuse(c, { kind: "missing" });
  const words = text(language);
  const answering = answeringOf(c, methodology, below.parent);
  return page(
    c,
    {
      title: version.title,
      description: version.summary,
      section: "methodologies",
      canonical: wanted,
      alternates: alternatesOf(c, methodology, below.translations),
      indexed: methodology.state === "published" && isCurrent,
      article: true,
      data: (baseUrl) => methodologyData(methodology, version, baseUrl),
      feeds: repliesFeedOf(c, methodology),
    },
    rememberedContent(
      c,
      discussion,
      `${methodology.state} v${version.version} ${answering?.parent ?? ""} ${answering?.quote.length ?? ""}`,
      () => (
        <>
          <EntryTop
            c={c}
            entry={{ ...methodology, title: version.title }}
            reader={reader}
            topics={below.topics}
            translations={below.translations}
            kicker={entryText(language)[shownKinds[methodology.type]]}
            badges={[{ label: words.version(version.version) }]}
            mark={EvidenceMark({ evidence: methodology.evidence, language })}
          />
          {!isCurrent && (
            <OldVersion
              entry={methodology}
              version={version}
              current={methodology.currentVersion}
              reader={reader}
            />
          )}
          {ask.page === 1 && (
            <DocumentView c={c} methodology={methodology} version={version} reader={reader} />
          )}
          <EntryActions c={c} entry={methodology} place={discussion.place} reader={reader} />
          <VersionsList
            c={c}
            entry={methodology}
            versions={versions}
            shown={version.version}
            reader={reader}
          />
          <DiscussionView c={c} discussion={discussion} reader={reader} answering={answering} />
        </>
      ),
    ),
  );
}

/** 0 is the current one. A version that cannot be is none that exists. */
function versionAsked(c: HubContext): number {
  const given = readQuery(c, "version");
  if (given === undefined) return 0;
  const version = Number(given);
  return Number.isSafeInteger(version) && version > 0 ? version : -1;
}

type OldVersionProps = { entry: EntryHead; version: ShownVersion; current: number; reader: Reader };

function OldVersion({ entry, version, current, reader }: OldVersionProps) {
  const words = text(reader.language);
  return (
    <p class="notice info">
      {words.oldVersion(version.version, current)} <a href={paths.entry(entry)}>{words.toCurrent}</a>
    </p>
  );
}
