import type { Child } from "hono/jsx";
import { isModerator } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { Ready } from "../ui/ready.ts";
import type { Discussion } from "./discussion.ts";
import { remembered } from "./remembered.ts";
import { idMark } from "./reply-form.tsx";

const utf8 = new TextEncoder();

/**
 * The content of an entry's page, rendered once for all readers who see it alike: visitors, members without a part in it,
 * moderators; whoever has spoken on it has a copy of their own. `make` must put `idMark` where the new reply's id goes, and what
 * it shows must follow from the entry's events, the reader's language and zone, and `about`.
 */
export function rememberedContent(
  c: HubContext,
  discussion: Discussion,
  about: string,
  make: () => Child,
): Ready {
  const { language, zone, deps } = c.var;
  const { entry, page, shown } = discussion;
  const key = `${entry.id} ${page} ${shown.seen} ${shown.readAt} ${language} ${zone} ${readerOf(c, discussion)} ${about}`;
  const { contents } = remembered(deps);
  // No text of a person's comes after the reply form, so the last mark is ours.
  let pieces: [string, string] | undefined;
  const rendered = () => (pieces ??= cut(String(make())));
  const before = contents.of(`${key} before`, () => utf8.encode(rendered()[0]));
  const after = contents.of(`${key} after`, () => utf8.encode(rendered()[1]));
  if (after.length === 0) return new Ready([before]);
  return new Ready([before, utf8.encode(deps.ids.make()), after]);
}

function cut(html: string): [string, string] {
  const at = html.lastIndexOf(idMark);
  return at < 0 ? [html, ""] : [html.slice(0, at), html.slice(at + idMark.length)];
}

function readerOf(c: HubContext, { entry, shown, place }: Discussion): string {
  const actor = c.get("actor");
  if (actor.kind === "visitor") return "v";
  const takesPart = actor.id === entry.authorId || shown.posts.some(({ authorId }) => authorId === actor.id);
  return `${isModerator(actor) ? "M" : "m"}${takesPart ? actor.id : ""} ${place.mode ?? ""}`;
}
