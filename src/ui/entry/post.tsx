import { html } from "hono/html";
import type { Reader } from "../frame.ts";
import { Time } from "../time.tsx";
import { type Action, Actions, PostButton } from "./actions.tsx";
import { Badge } from "./badge.tsx";
import { Byline, type Party } from "./byline.tsx";
import { Prose } from "./prose.tsx";
import { text } from "./text.ts";

export type PostState = "shown" | "queued" | "hidden" | "deleted";

/** When it was last edited, and where its history is shown. */
export type Edit = { at: number; href?: string | undefined };

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
  edited?: Edit | null | undefined;
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
  const about = state !== "shown" && stateOf(post, state, reader);
  const said = post.html !== "" && Prose(post);
  const actions = Actions({ actions: post.actions ?? [] });
  // Spaces that it would put between the tags are sent with every post.
  // prettier-ignore
  return html`<article class="post ${state}${post.accepted ? " accepted" : ""}" id="r-${post.id}"><header class="meta">${speaker(post, reader)}${remarks(post, reader)}</header>${about}${said}${actions}</article>`;
}

function speaker({ author, organisation, permalink, at }: PostView, reader: Reader) {
  const { language } = reader;
  const when = Time({ at, reader, precision: "minute", relative: true });
  return [
    Byline({ author, organisation, language }),
    html`<span><a class="when" href="${permalink}" title="${text(language).permalink}">${when}</a></span>`,
  ];
}

function remarks({ byEmail, edited, inReplyTo, accepted }: PostView, reader: Reader) {
  const words = text(reader.language);
  const to = inReplyTo && html`<a href="${inReplyTo.href}"><bdi>${inReplyTo.name}</bdi></a>`;
  return [
    byEmail && html`<span>${words.viaEmail}</span>`,
    edited && Edited({ edited, reader }),
    to && html`<span>${words.inReplyTo} ${to}</span>`,
    accepted && Badge({ label: words.accepted, loud: true }),
  ];
}

export function Edited({ edited: { at, href }, reader }: { edited: Edit; reader: Reader }) {
  const said = html`${text(reader.language).edited} ${Time({ at, reader, relative: true })}`;
  return html`<span>${href ? html`<a href="${href}">${said}</a>` : said}</span>`;
}

function stateOf({ undo }: PostView, state: Exclude<PostState, "shown">, reader: Reader) {
  const words = text(reader.language);
  const sentence = { queued: words.queuedText, hidden: words.hiddenText, deleted: words.deletedText }[state];
  return html`<div class="state">
    <p>${sentence}</p>
    ${undo && PostButton({ label: words.undo, post: undo })}
  </div>`;
}
