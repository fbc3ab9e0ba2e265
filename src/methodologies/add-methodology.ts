import type { NewEvent } from "../events/event.ts";
import { addEntry, type Addition } from "../entries/index.ts";
import type { Statement } from "../platform/db/database.ts";
import { RENDERER_VERSION, renderMarkdown } from "../ui/markdown/index.ts";
import { insertMethodology, insertVersion } from "./methodology-store.ts";
import type { NewMethodology, NewVersion } from "./new-methodology.ts";

/** Statements and events of one methodology with all its versions, for one commit, alone or with others. */
export function addMethodology(methodology: NewMethodology): Addition {
  const [first] = methodology.versions;
  const last = methodology.versions.at(-1) ?? first;
  const { title, summary, body } = last;
  const entry = addEntry({
    ...methodology,
    kind: "methodology",
    title,
    summary,
    body,
    createdAt: first.publishedAt,
  });
  return {
    changes: [
      ...entry.changes,
      insertMethodology(methodology, last),
      ...methodology.versions.map((version, i) => addVersion(methodology, i + 1, version)),
    ],
    events: [...entry.events, ...versionEvents(methodology)],
  };
}

type Made = Pick<NewMethodology, "id" | "origin">;

function addVersion({ id, origin }: Made, number: number, version: NewVersion): Statement {
  const { html } = renderMarkdown(version.readable ?? version.body, {
    idPrefix: `e-${id}-`,
    breaks: false,
    mentions: origin !== "import",
  });
  return insertVersion(id, number, { ...version, html, renderer: RENDERER_VERSION });
}

function versionEvents({ id, authorId, origin, versions, versionEventIds = [] }: NewMethodology): NewEvent[] {
  return versions.slice(1).flatMap(({ publishedAt }, i): NewEvent[] => {
    const eventId = versionEventIds[i];
    if (eventId === undefined) return [];
    const data = { version: i + 2 };
    return [
      {
        id: eventId,
        type: "methodology.versioned",
        at: publishedAt,
        actor: authorId,
        entry: id,
        origin,
        data,
      },
    ];
  });
}
