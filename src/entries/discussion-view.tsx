import { raw } from "hono/html";
import { paths } from "../paths.ts";
import type { HubContext } from "../platform/context.ts";
import type { Reader } from "../ui/frame.ts";
import { isShown, variantOf, type Discussion } from "./discussion.ts";
import type { PostRow } from "./entry-page.ts";
import { postArticle } from "./post-article.tsx";
import { remembered } from "./remembered.ts";
import { emptyReplyForm, idMark, ReplyForm } from "./reply-form.tsx";
import { text } from "./text.ts";

/** What somebody begins to answer with: a reply to answer, and its text to quote. */
export type Answering = { parent: string; name: string; quote: string } | undefined;

type DiscussionProps = { c: HubContext; discussion: Discussion; reader: Reader; answering?: Answering };

/** Stands where the posts come; no text of a person's comes after it but for what is quoted, which cannot hold it. */
export const articlesMark = "\u0001articles\u0001";

/** The replies of one page and the form for one more; `rememberedContent` fills in the posts and, for `idMark`, the form's id. */
export function DiscussionView({ c, discussion, reader, answering }: DiscussionProps) {
  const words = text(reader.language);
  const { entry } = discussion;
  const isEmpty =
    entry.replyCount === 0 && !discussion.shown.posts.some((post) => isShown(c.var.actor, post));
  return (
    <section class="discussion" id="replies">
      <header class="part-head">
        <h2>{words.replies(entry.replyCount)}</h2>
        {discussion.pages > 1 && <p>{words.page(discussion.page, discussion.pages)}</p>}
      </header>
      {isEmpty ? <p class="hint">{words.noReplies}</p> : raw(articlesMark)}
      <PagesNav discussion={discussion} reader={reader} />
      <AnswerHere c={c} discussion={discussion} reader={reader} answering={answering} />
    </section>
  );
}

const utf8 = new TextEncoder();

/** All posts of a page, each rendered and encoded once for all who see it alike. */
export function postArticles(c: HubContext, discussion: Discussion, reader: Reader): Uint8Array[] {
  const { articles } = remembered(c.var.deps);
  const { actor } = c.var;
  const { acceptedReplyId, mayAccept, lockedAt, entry, page } = discussion;
  const around = `${reader.language} ${reader.zone} ${page} ${lockedAt === null ? "" : "l"}${entry.state}`;
  const article = (post: PostRow) => {
    const variant = variantOf(actor, post, mayAccept);
    const accepted = acceptedReplyId === post.id ? "+" : "";
    const key = `${post.id} ${post.version}.${post.html.length} ${post.state} ${post.stateAt} ${variant}${accepted} ${post.author.verified} ${post.author.name} ${post.parentAuthor ?? ""} ${around}`;
    return articles.of(key, () => utf8.encode(postArticle(post, variant, discussion, reader)));
  };
  return discussion.shown.posts.filter((post) => isShown(actor, post)).map(article);
}

function PagesNav({ discussion, reader }: Omit<DiscussionProps, "c">) {
  const { entry, page, pages } = discussion;
  if (pages <= 1) return null;
  const words = text(reader.language);
  return (
    <nav class="pager" aria-label={words.page(page, pages)}>
      {page > 1 && (
        <a href={paths.entryPage(entry, page - 1)} rel="prev">
          {words.earlier}
        </a>
      )}
      {page < pages && (
        <a href={paths.entryPage(entry, page + 1)} rel="next">
          {words.later}
        </a>
      )}
    </nav>
  );
}

function AnswerHere({ c, discussion, reader, answering }: DiscussionProps) {
  const { entry, lockedAt } = discussion;
  const { language } = reader;
  const words = text(language);
  if (lockedAt !== null) return <p class="notice info">{words.locked}</p>;
  if (entry.state === "queued") return <p class="hint">{words.waits}</p>;
  if (entry.state !== "published") return null;
  if (c.var.actor.kind === "visitor")
    return (
      <p>
        <a class="button" href={paths.signIn({ next: paths.entry(entry) })} rel="nofollow">
          {words.signInToReply}
        </a>
      </p>
    );
  const action = paths.replies(entry);
  if (!answering) return emptyReplyForm(action, entry.language, language);
  return (
    <ReplyForm
      action={action}
      id={idMark}
      parent={answering.parent}
      label={words.replyTo(answering.name)}
      language={language}
      contentLanguage={entry.language}
      value={answering.quote}
    />
  );
}
