import { addMethodology, type NewMethodology } from "../../src/methodologies/index.ts";
import { allHappened } from "../../src/events/append.ts";
import { commit } from "../../src/platform/db/commit.ts";
import type { TestHub } from "./app.ts";

/** A methodology of which nothing is said but what a test says. */
export async function publishMethodology(
  hub: TestHub,
  authorId: string,
  said: Pick<NewMethodology, "versions"> & Partial<NewMethodology>,
): Promise<string> {
  const id = hub.deps.ids.make();
  const { changes, events } = addMethodology({
    id,
    authorId,
    organisationId: null,
    language: "en",
    visibility: "public",
    topics: [],
    countries: [],
    origin: "live",
    eventId: hub.deps.ids.make(),
    type: "methodology",
    ...said,
  });
  await commit(hub.db, { changes, events: [allHappened(events)] });
  return id;
}
