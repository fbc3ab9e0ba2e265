import { paths } from "../paths.ts";
import { visitor, maySee } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import type { Feed } from "../ui/frame.ts";
import type { EntryHead } from "./entry-page.ts";

/** The feed of what is answered to an entry, for its page's head; feeds hold what everybody may see. */
export function repliesFeedOf(c: HubContext, entry: EntryHead): Feed[] {
  if (c.get("actor").kind !== "visitor" || !maySee(visitor, entry)) return [];
  return [{ title: entry.title, type: "application/atom+xml", href: paths.repliesFeed(entry, "atom") }];
}
