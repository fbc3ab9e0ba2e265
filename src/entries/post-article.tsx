import { paths } from "../paths.ts";
import type { Language } from "../platform/i18n.ts";
import { Post, type Action, type PostState, type PostView } from "../ui/entry/index.ts";
import type { Reader } from "../ui/frame.ts";
import type { Discussion } from "./discussion.ts";
import type { PostRow } from "./entry-page.ts";
import { partyOf } from "./speaker.ts";
import { text } from "./text.ts";

/** One reply as HTML, as a reader of `variant` sees it. */
export function postArticle(post: PostRow, variant: string, discussion: Discussion, reader: Reader): string {
  return (<Post post={viewOf(post, variant, discussion, reader.language)} reader={reader} />).toString();
}

function viewOf(post: PostRow, variant: string, discussion: Discussion, language: Language): PostView {
  const { entry, acceptedReplyId } = discussion;
  const mine = /[oM]/.test(variant);
  const withheld = post.state === "deleted" || (post.state !== "published" && !mine);
  return {
    id: post.id,
    author: partyOf(post.author),
    organisation: post.organisation === null ? null : { name: post.organisation },
    at: post.createdAt,
    html: withheld ? "" : post.html,
    language: entry.language,
    permalink: paths.replyPermalink(post.id),
    state: stateOf(post),
    edited: post.editedAt === null ? null : { at: post.editedAt, href: paths.replyHistory(post.id) },
    inReplyTo:
      (post.parentId && { name: post.parentAuthor ?? "", href: paths.replyPermalink(post.parentId) }) || null,
    accepted: acceptedReplyId === post.id,
    actions: variant === "v" ? [] : actionsOn(post, variant, discussion, language),
    undo: undoOf(post, variant),
  };
}

function stateOf({ state }: PostRow): PostState {
  if (state === "published") return "shown";
  return state === "rejected" ? "hidden" : state;
}

function undoOf({ id, state, stateBy, authorId }: PostRow, variant: string): string | null {
  if (state === "deleted" && (variant.includes("M") || (variant.includes("o") && stateBy === authorId)))
    return paths.restoreReply(id);
  return null;
}

/** What the moderators' own route wants to know: of which kind, and where to go on. */
const decided = { kind: "reply", next: "post" };

function actionsOn(
  post: PostRow,
  variant: string,
  { entry, page, lockedAt, acceptedReplyId }: Discussion,
  language: Language,
) {
  const words = text(language);
  const actions: Action[] = [];
  const published = post.state === "published";
  const answered = `?page=${page}&parent=${post.id}`;
  if (published && lockedAt === null && entry.state === "published") {
    actions.push({ label: words.reply, href: `${answered}#f-body` });
    actions.push({ label: words.quote, href: `${answered}&quote=${post.id}#f-body` });
  }
  if (published && variant.includes("a") && acceptedReplyId !== post.id)
    actions.push({ label: words.accept, post: paths.acceptReply(post.id) });
  if (/[oM]/.test(variant) && (published || post.state === "queued")) {
    actions.push({ label: words.edit, href: paths.editReply(post.id) });
    actions.push({ label: words.remove, post: paths.removeReply(post.id) });
  }
  if (published && variant.includes("M"))
    actions.push({ label: words.hide, post: paths.moderate(post.id, "hide"), fields: decided });
  if (post.state === "hidden" && variant.includes("M"))
    actions.push({ label: words.undo, post: paths.moderate(post.id, "restore"), fields: decided });
  if (published && !variant.includes("o"))
    actions.push({ label: words.flag, href: paths.flagReply(post.id) });
  return actions;
}
