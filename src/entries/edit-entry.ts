import { happened } from "../events/append.ts";
import { mayEdit, maySee, type Actor, type Member } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { slugOf } from "../platform/slug.ts";
import { excerpt, RENDERER_VERSION, renderMarkdown } from "../ui/markdown/index.ts";
import { changeEntry, editableEntry, keepEntryVersion } from "./edit-store.ts";
import { topicNames } from "./entry-page-store.ts";
import { replacePlaces } from "./entry-store.ts";
import { queueAgain, waitsAgain } from "./edit.ts";
import { checkedDraft, type EntryDraft, type EntryText } from "./entry.ts";
import { limited, limitsOf } from "./limit-posting.ts";
import { summaryCharacters } from "./new-entry.ts";
import { standing } from "./reply-store.ts";
import type { Standing } from "./standing.ts";
import { moveTo } from "./state-store.ts";
import { leaveTakenLanguage } from "./translation-store.ts";

export type EditEntry = {
  entryId: string;
  /** Fields left out stay as they are. */
  draft: Partial<EntryDraft>;
  /** The version that was edited; the edit is refused when another came in between. Undefined: whatever stands. */
  version: number | undefined;
};

/** Changes what an entry says; what it said before is kept. Methodologies change by new versions, not by edits. */
export async function editEntry(work: Work, actor: Actor, command: EditEntry): Promise<Result<Standing>> {
  if (actor.kind === "visitor") return refused({ kind: "sign-in" });
  const { entryId } = command;
  const [[entry], [before], topics] = await read(
    work.db,
    standing(entryId),
    editableEntry(entryId),
    topicNames("en"),
  );
  if (!entry || !before || !maySee(actor, entry)) return refused({ kind: "missing" });
  if (!mayEdit(actor, entry) || entry.kind === "methodology") return refused({ kind: "forbidden" });
  const checked = checkedDraft({ ...before, ...command.draft }, new Set(topics.map(({ slug }) => slug)));
  if (!checked.ok) return checked;
  return save(work, actor, entry, checked.value, command.version ?? before.version);
}

async function save(work: Work, actor: Member, entry: Standing, text: EntryText, version: number) {
  const at = work.clock.now();
  const { html } = renderMarkdown(text.body, { idPrefix: `e-${entry.id}-` });
  const slug = slugOf(text.title);
  const queued = waitsAgain(actor, entry);
  const { outcome } = await commit(work.db, {
    guard: keepEntryVersion(entry.id, version, actor.id, at),
    limits: limitsOf(work, actor, "edit"),
    changes: [
      ...changeEntry(
        entry.id,
        { ...text, slug, summary: excerpt(html, summaryCharacters) },
        { html, renderer: RENDERER_VERSION },
        at,
      ),
      leaveTakenLanguage(entry.id),
      ...replacePlaces(entry.id, text.topics, text.countries),
      ...(queued ? [moveTo({ kind: "entry", id: entry.id }, queueAgain(actor, at))] : []),
    ],
    events: [
      ...(queued ? [entryQueued(work, actor, entry, text)] : []),
      happened({
        id: work.ids.make(),
        type: "entry.edited",
        at,
        actor: actor.id,
        entry: entry.id,
        data: { kind: entry.kind, version: version + 1 },
      }),
    ],
  });
  if (outcome === "limited") return limited(work, "edit");
  return outcome === "done" ? done({ ...entry, slug }) : refused({ kind: "conflict" });
}

function entryQueued({ ids, clock }: Work, actor: Member, { id, kind, authorId }: Standing, text: EntryText) {
  const data = { kind, author: authorId, visibility: text.visibility, language: text.language };
  return happened({
    id: ids.make(),
    type: "entry.queued",
    at: clock.now(),
    actor: actor.id,
    entry: id,
    data,
  });
}
