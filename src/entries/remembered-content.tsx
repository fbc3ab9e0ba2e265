import type { Child } from "hono/jsx";
import { isModerator } from "../platform/actor.ts";
import type { HubContext } from "../platform/context.ts";
import { joined } from "../ui/gzip-parts.ts";
import { Ready } from "../ui/ready.ts";
import { articlesMark, postArticles } from "./discussion-view.tsx";
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
  const { entry, page, shown, version } = discussion;
  const key = `${entry.id} ${page} ${version} ${shown.readAt} ${language} ${zone} ${readerOf(c, discussion)} ${about}`;
  const { contents } = remembered(deps);
  let pieces: [Uint8Array, Uint8Array] | undefined;
  const rendered = () => (pieces ??= withPosts(c, discussion, String(make())));
  const before = contents.of(`${key} before`, () => rendered()[0]);
  const after = contents.of(`${key} after`, () => rendered()[1]);
  if (after.length === 0) return new Ready([before]);
  return new Ready([before, utf8.encode(deps.ids.make()), after]);
}

/** The content with its posts, up to the new reply's id and from there; the posts' bytes never become text again. */
function withPosts(c: HubContext, discussion: Discussion, html: string): [Uint8Array, Uint8Array] {
  const [top, below] = cut(html, articlesMark);
  const [between, after] = cut(below === "" ? top : below, idMark);
  if (below === "") return [utf8.encode(between), utf8.encode(after)];
  const reader = { language: c.get("language"), zone: c.get("zone"), now: c.get("deps").clock.now() };
  const before = [utf8.encode(top), ...postArticles(c, discussion, reader), utf8.encode(between)];
  return [joined(before), utf8.encode(after)];
}

/** Before and after the last mark: no text of a person's comes after the posts or the form, so the last one is ours. */
function cut(html: string, mark: string): [string, string] {
  const at = html.lastIndexOf(mark);
  return at < 0 ? [html, ""] : [html.slice(0, at), html.slice(at + mark.length)];
}

function readerOf(c: HubContext, { entry, shown, place }: Discussion): string {
  const actor = c.get("actor");
  if (actor.kind === "visitor") return `v${c.get("languageChosen")}`;
  const takesPart = actor.id === entry.authorId || shown.posts.some(({ authorId }) => authorId === actor.id);
  return `${isModerator(actor) ? "M" : "m"}${takesPart ? actor.id : ""} ${place.mode ?? ""}`;
}
