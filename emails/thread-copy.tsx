import type { Letter } from "../src/mail/mailer.ts";
import { direction } from "../src/platform/i18n.ts";
import { conversationHeaders, personalHeaders } from "./headers.ts";
import { imprint, nameOf, urlOf, type House } from "./house.ts";
import { colon, cut, isolated, lead, oneLine, wrap } from "./plain.ts";
import { text } from "./thread-copy-text.ts";

/** One post: `text` as plain text with "> " before what it quotes; `at` as words, in the reader's language and zone. */
export type CopiedPost = {
  url: string;
  at: string;
  text: string;
  author: string;
  organisation?: string | undefined;
  inReplyTo?: string | undefined;
};

export type ThreadCopyProps = House & {
  /** Of this mail, for its Message-ID. */
  id: string;
  host: string;
  entry: { id: string; title: string; language: string; url: string };
  /** When it was copied, as words. */
  at: string;
  /** The opening post and the newest replies, oldest first. */
  posts: readonly CopiedPost[];
  /** How many replies between them were left out. */
  leftOut: number;
};

/**
 * A discussion as one mail without HTML, for lines on which a page is too much. Mail programs put it into the same conversation as
 * the mails about its replies. It is under 100 KB, where the large providers begin to cut.
 */
export function threadCopy(props: ThreadCopyProps): Letter {
  const { language, entry, posts, leftOut, host, id, at } = props;
  const say = text(language);
  const dir = direction(language);
  const count = posts.length + leftOut;
  const [opening, ...replies] = shortened(props);
  const parts = [
    wrap(isolated(cut(entry.title, 160), dir)).join("\n"),
    `${lead(dir)}${say.posts(count)}, ${say.asOf(at)}\n${entry.url}`,
    opening,
    leftOut > 0 && `${line}\n\n${wrap(say.leftOut(leftOut)).join("\n")}`,
    ...replies,
    line,
    `${say.answer}${colon(language)}\n${entry.url}`,
    "-- ",
    wrap(say.reason(nameOf(props))).join("\n"),
    `${imprint(props)}\n${urlOf(props, entry.url)}\n`,
  ];
  return {
    subject: cut(entry.title, 120),
    html: "",
    text: parts.filter(Boolean).join("\n\n"),
    headers: { ...personalHeaders({ id, host }), ...conversationHeaders(host, [entry.id]) },
  };
}

const line = "-".repeat(60);
export const mostCharacters = 60_000;
const longestPost = 12_000;

function shortened(props: ThreadCopyProps): string[] {
  return props.posts.map((post) => postText(post, props));
}

function postText(
  { url, at, author, organisation, inReplyTo, text: body }: CopiedPost,
  props: House,
): string {
  const { language } = props;
  const say = text(language);
  const dir = direction(language);
  const named = (name: string) => isolated(cut(name, 80), dir);
  const who = named(author) + (organisation ? ` (${named(organisation)})` : "");
  const answers = inReplyTo ? ` · ${say.inReplyTo(named(inReplyTo))}` : "";
  const isLong = body.length > longestPost;
  const lines = linesOf(isLong ? body.slice(0, longestPost).replace(/\s+\S*$/u, "") : body, dir);
  const rest = isLong ? [`… ${say.cutShort}`] : [];
  const from = wrap(`${who} · ${at}${answers}`).map((part) => lead(dir) + part);
  return [line, [...from, url].join("\n"), [...lines, ...rest].join("\n")].join("\n\n");
}

/** Each line at most 72 characters; what continues a quoted line is quoted as deeply (RFC 3676 would space it, few programs do). */
function linesOf(body: string, dir: "ltr" | "rtl"): string[] {
  return body.split("\n").flatMap((row) => {
    const prefix = /^(?:> ?)*/.exec(row)?.[0] ?? "";
    const words = oneLine(row.slice(prefix.length));
    if (words === "") return [prefix.trimEnd()];
    return wrap(words, 72 - prefix.length).map((part) => prefix + isolated(part, dir));
  });
}

/** How much of a post counts towards a mail's size. */
export function copiedLength(body: string): number {
  return Math.min(body.length, longestPost) + 200;
}
