import { addReply, recount } from "../../src/entries/index.ts";
import { allHappened } from "../../src/events/append.ts";
import type { EntryRef } from "../../src/paths.ts";
import { commit } from "../../src/platform/db/commit.ts";
import { slugOf } from "../../src/platform/slug.ts";
import { addThread } from "../../src/threads/index.ts";
import type { Someone, Stage } from "./stage.ts";

type Text = { body: string; replies: readonly { body: string }[] };

/** New threads of these texts, their words spread over the given people. */
export async function postThreads(
  { deps }: Stage,
  people: readonly Someone[],
  texts: readonly Text[],
): Promise<EntryRef[]> {
  const now = deps.clock.now();
  const who = (i: number) => people[i % people.length]?.id ?? "";
  const made = texts.map(({ body, replies }, i) => {
    const id = deps.ids.make();
    const title = `Thread ${i} of the bench`;
    const thread = addThread({
      ...{
        id,
        eventId: deps.ids.make(),
        title,
        body,
        authorId: who(i),
        organisationId: null,
        language: "en",
      },
      ...{ visibility: "public", createdAt: now, topics: ["policy"], countries: [], origin: "live" },
      flavour: "discussion",
    });
    const answers = replies.map((reply, n) =>
      addReply({
        ...{ id: deps.ids.make(), eventId: deps.ids.make(), entryId: id, parentId: null, origin: "live" },
        ...{ position: n + 1, authorId: who(i + n), createdAt: now, body: reply.body },
      }),
    );
    const parts = [thread, ...answers, { changes: [recount(id)], events: [] }];
    return { entry: { id, kind: "thread" as const, slug: slugOf(title) }, parts };
  });
  const parts = made.flatMap((one) => one.parts);
  await commit(deps.db, {
    changes: parts.flatMap(({ changes }) => changes),
    events: [allHappened(parts.flatMap(({ events }) => events))],
  });
  return made.map(({ entry }) => entry);
}
