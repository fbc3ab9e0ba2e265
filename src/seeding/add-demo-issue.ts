import type { Demo } from "../../db/seed/demo/index.ts";
import type { Addition } from "../entries/index.ts";
import { addIssue } from "../newsletter/index.ts";
import { days } from "../platform/clock.ts";
import type { Cast } from "./cast.ts";

/** An issue of the newsletter in the archive; nobody gets it by mail. */
export function addDemoIssue(issue: Demo["issue"], cast: Cast): Addition {
  const { number, title, language, letter, french, daysAgo } = issue;
  const releasedAt = cast.now - days(daysAgo);
  return addIssue({
    ...{ number, title, language, letter, releasedAt, translations: { fr: french } },
    id: cast.idAt(releasedAt),
    eventId: cast.idAt(releasedAt + days(14)),
    by: cast.member(cast.moderator).id,
    items: issue.items.map((item) => ({ ...item, language, demo: true })),
  });
}
