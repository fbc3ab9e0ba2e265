import type { DemoEntry } from "../../db/seed/demo/shape.ts";
import type { Cast } from "./cast.ts";

/** What every demo entry brings to the hub, whatever its kind. */
export function sharedPart(entry: DemoEntry, cast: Cast) {
  const { key, title, author, organisation, language, countries, topics, visibility, ago, group } = entry;
  const createdAt = cast.before(ago);
  return {
    ...{ title, language, countries, topics, visibility, createdAt },
    id: cast.idAt(createdAt),
    eventId: cast.idAt(createdAt),
    authorId: cast.member(author).id,
    organisationId: cast.organisationId(organisation),
    origin: "seed" as const,
    demo: true,
    source: `demo:${key}`,
    translationGroup: group === undefined ? null : `demo:${group}`,
  };
}
