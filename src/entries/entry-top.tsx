import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { paths } from "../paths.ts";
import { isModerator, mayEdit, type Actor } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import {
  Actions,
  CountryLinks,
  EntryHeader,
  Prose,
  text as entryText,
  TopicLinks,
  type Action,
  type Topic,
} from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import type { EntryHead, OwnPlace } from "./entry-page.ts";
import { organisationParty, partyOf } from "./speaker.ts";
import { undoMs } from "./subject.ts";
import { text, type Words } from "./text.ts";
import { AlsoIn, InYours } from "./translations-view.tsx";
import { text as translationText } from "./translation-text.ts";
import type { Translation } from "./translation.ts";

type EntryTopProps = {
  c: HubContext;
  entry: EntryHead;
  reader: Reader;
  topics: readonly Topic[];
  translations: readonly Translation[];
  kicker: string;
  badges?: readonly { label: string; loud?: boolean }[];
  mark?: Child;
  children?: Child;
};

/** The head of an entry's page: what it is, how it stands, who speaks, what it is about. */
export function EntryTop(props: EntryTopProps) {
  const { c, entry, reader, topics, translations, kicker, badges = [], mark, children } = props;
  const { language } = reader;
  const words = entryText(language);
  return (
    <>
      <InYours c={c} entry={entry} translations={translations} />
      <EntryHeader
        title={entry.title}
        language={entry.language}
        kicker={kicker}
        reader={reader}
        author={partyOf(entry.author)}
        organisation={organisationParty(entry.organisation)}
        at={entry.publishedAt}
        edited={entry.editedAt === null ? null : { at: entry.editedAt, href: paths.history(entry) }}
        badges={entry.visibility === "members" ? [...badges, { label: words.membersOnly }] : badges}
        mark={mark}
      >
        <TopicLinks topics={topics} language={language} href={({ slug }) => paths.topic(slug)} />
        <CountryLinks countries={entry.countries} language={language} href={paths.country} />
        <AlsoIn c={c} entry={entry} translations={translations} />
        {children}
      </EntryHeader>
      {entry.state !== "published" && <StateNotice entry={entry} actor={c.var.actor} reader={reader} />}
    </>
  );
}

/** Says why hardly anybody else sees this, and offers the way back. */
function StateNotice({ entry, actor, reader }: { entry: EntryHead; actor: Actor; reader: Reader }) {
  const words = text(reader.language);
  const sentence = {
    queued: words.queuedEntry,
    hidden: words.hiddenEntry,
    deleted: words.deletedEntry,
    rejected: words.rejectedEntry,
    published: "",
  }[entry.state];
  const undo = undoOf(entry, actor, reader.now);
  return (
    <div class={`post ${entry.state === "rejected" ? "hidden" : entry.state}`}>
      <div class="state">
        <p>{sentence}</p>
        {undo && (
          <form method="post" action={undo}>
            <button class="quiet">{words.undo}</button>
          </form>
        )}
      </div>
    </div>
  );
}

function undoOf(entry: EntryHead, actor: Actor, now: number): string | null {
  const moderates = isModerator(actor);
  const own = actor.kind === "member" && entry.authorId === actor.id && entry.stateBy === actor.id;
  if (entry.state === "deleted" && now - entry.stateAt <= undoMs && (moderates || own))
    return paths.restore(entry);
  return null;
}

/** The entry's own text. */
export function EntryBody({ html, language }: { html: string; language: string }) {
  return html === "" ? raw("") : <Prose html={html} language={language} />;
}

const decided = { kind: "entry", next: "post" };

type EntryActionsProps = {
  c: HubContext;
  entry: EntryHead;
  place: OwnPlace;
  extra?: readonly Action[];
  reader: Reader;
};

/** What a member may do with an entry; nothing for a visitor. */
export function EntryActions({ c, entry, place, extra = [], reader }: EntryActionsProps) {
  const { actor } = c.var;
  if (actor.kind === "visitor") return null;
  const words = text(reader.language);
  const published = entry.state === "published";
  const actions: Action[] = published ? followActions(entry, place, words) : [];
  if (mayEdit(actor, entry) && entry.state !== "deleted") {
    if (entry.kind !== "methodology") actions.push({ label: words.edit, href: paths.edit(entry) });
    actions.push({ label: translationText(reader.language).translations, href: paths.translations(entry) });
    actions.push({ label: words.remove, post: paths.remove(entry) });
  }
  actions.push(...extra);
  if (published && isModerator(actor))
    actions.push({ label: words.hide, post: paths.moderate(entry.id, "hide"), fields: decided });
  if (entry.state === "hidden" && isModerator(actor))
    actions.push({ label: words.undo, post: paths.moderate(entry.id, "restore"), fields: decided });
  if (published && actor.id !== entry.authorId) actions.push({ label: words.flag, href: paths.flag(entry) });
  return <Actions actions={actions} label={words.actions} />;
}

function followActions(entry: EntryHead, { mode }: OwnPlace, words: Words): Action[] {
  const post = paths.follow(entry);
  const set = (label: string, to: string): Action => ({ label, post, fields: { mode: to } });
  if (mode === "following") return [set(words.unfollow, "none"), set(words.mute, "muted")];
  if (mode === "muted") return [set(words.unmute, "none")];
  return [set(words.follow, "following"), set(words.mute, "muted")];
}
