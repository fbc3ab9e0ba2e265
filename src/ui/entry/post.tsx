import type { Reader } from "../frame.ts";
import { Time } from "../time.tsx";
import { type Action, Actions } from "./actions.tsx";
import { Badge } from "./badge.tsx";
import { Byline, type Party } from "./byline.tsx";
import { Prose } from "./prose.tsx";
import { text } from "./text.ts";

export type PostState = "shown" | "queued" | "hidden" | "deleted";

export type PostView = {
  /** The reply's id; the element is `#r-<id>`. */
  id: string;
  author: Party;
  organisation?: Party | null | undefined;
  at: number;
  /** Safe HTML, as rendered when written. */
  html: string;
  /** BCP 47 language of the text. */
  language: string;
  permalink: string;
  state?: PostState | undefined;
  /** Last edit, and where its history is shown. */
  edited?: { at: number; href?: string | undefined } | null | undefined;
  inReplyTo?: { name: string; href: string } | null | undefined;
  accepted?: boolean | undefined;
  byEmail?: boolean | undefined;
  actions?: readonly Action[] | undefined;
  /** Takes back what made it hidden or deleted. */
  undo?: string | null | undefined;
};

/** A reply: who, when, what, and what the reader may do with it. */
export function Post({ post, reader }: { post: PostView; reader: Reader }) {
  const { state = "shown" } = post;
  return (
    <article class={`post ${state}${post.accepted ? " accepted" : ""}`} id={`r-${post.id}`}>
      <PostHead post={post} reader={reader} />
      {state !== "shown" && <PostState post={post} state={state} reader={reader} />}
      {post.html !== "" && <Prose html={post.html} language={post.language} />}
      <Actions actions={post.actions ?? []} />
    </article>
  );
}

function PostHead({ post, reader }: { post: PostView; reader: Reader }) {
  const words = text(reader.language);
  return (
    <header class="meta">
      <Byline author={post.author} organisation={post.organisation} language={reader.language} />
      <a class="when" href={post.permalink} title={words.permalink}>
        <Time at={post.at} reader={reader} precision="minute" relative />
      </a>
      {post.byEmail && <span>{words.viaEmail}</span>}
      {post.edited && <Edited edited={post.edited} reader={reader} />}
      {post.inReplyTo && (
        <span>
          {words.inReplyTo}{" "}
          <a href={post.inReplyTo.href}>
            <bdi>{post.inReplyTo.name}</bdi>
          </a>
        </span>
      )}
      {post.accepted && <Badge label={words.accepted} loud />}
    </header>
  );
}

export function Edited({ edited, reader }: { edited: NonNullable<PostView["edited"]>; reader: Reader }) {
  const said = (
    <>
      {text(reader.language).edited} <Time at={edited.at} reader={reader} relative />
    </>
  );
  return edited.href ? <a href={edited.href}>{said}</a> : <span>{said}</span>;
}

function PostState({
  post,
  state,
  reader,
}: {
  post: PostView;
  state: Exclude<PostState, "shown">;
  reader: Reader;
}) {
  const words = text(reader.language);
  const sentence = { queued: words.queuedText, hidden: words.hiddenText, deleted: words.deletedText }[state];
  return (
    <div class="state">
      <p>{sentence}</p>
      {post.undo && (
        <form method="post" action={post.undo}>
          <button class="quiet">{words.undo}</button>
        </form>
      )}
    </div>
  );
}
