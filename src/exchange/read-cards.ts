import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import * as z from "zod";
import { cardContent, type CardContent } from "./card-content.ts";
import { cardTopics } from "./card-topics.ts";
import { contentHash } from "./source/content-hash.ts";
import { frontMatter } from "./source/front-matter.ts";
import type { Reading } from "./source/reading.ts";
import { reasonOf } from "./source/read-jsonl.ts";
import { languageTag, optionalLine, webAddress, wholeText } from "./source/source-text.ts";
import { isDay } from "./source/source-time.ts";

/** A method card: one methodology in one language. Cards of one `group` are translations of each other. */
export type ImportCard = CardContent & {
  readonly kind: "card";
  /** Stable across imports: "cards:" and the card's slug. */
  readonly source: string;
  readonly contentHash: string;
  readonly group: string;
  readonly language: string;
  readonly category: string | null;
  readonly type: "methodology" | "good-practice" | "worksheet";
  readonly topics: readonly string[];
  /** Where the source says when it was written; epoch milliseconds. Most cards do not say. */
  readonly publishedAt: number | null;
  readonly url: string | null;
  readonly attribution: string | null;
  readonly licence: string | null;
  readonly retrievedFrom: string | null;
};

const LARGEST_CARD = 1024 * 1024;
const scalar = z.union([z.string(), z.number()]).transform(String);

const cardFields = z.object({
  slug: scalar.nullish(),
  group: scalar.nullish(),
  language: languageTag.nullish(),
  category: optionalLine,
  source: webAddress,
  licence: optionalLine,
  attribution: optionalLine,
  retrieved_from: optionalLine,
  original_front_matter: z.looseObject({}).nullish(),
});

/** One card from its file, or the reason why it is none. */
export async function readCard(path: string): Promise<Reading<ImportCard>> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_CARD) return not(`card of ${size} bytes is too large (${LARGEST_CARD} at most)`);
    return cardIn(await readFile(path), basename(path).replace(/\.(md|markdown)$/i, ""));
  } catch (error) {
    // Gone or locked since the folder was listed: the other cards are still there.
    return not(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const not = (reason: string) => ({ line: 1, reason });

function cardIn(bytes: Buffer, name: string): Reading<ImportCard> {
  const text = decoded(bytes);
  if (text === null) return not("not valid UTF-8");
  const parts = frontMatter(wholeText(text));
  if (!parts) return not("no front matter");
  const fields = cardFields.safeParse(parts.fields);
  if (!fields.success) return not(reasonOf(fields.error));
  const content = cardContent(parts);
  if (content.title === "") return not("title: is missing");
  return { line: 1, record: importCard(fields.data, content, name) };
}

function importCard(fields: z.infer<typeof cardFields>, content: CardContent, name: string): ImportCard {
  const slug = fields.slug ?? name;
  const group = fields.group ?? slug;
  const record = {
    ...content,
    group,
    language: fields.language ?? "en",
    category: fields.category,
    type: typeOf(group, content.title),
    topics: cardTopics(group, content.title, content.summary),
    publishedAt: writtenAt(fields.original_front_matter?.date),
    url: fields.source,
    attribution: fields.attribution,
    licence: fields.licence,
    retrievedFrom: fields.retrieved_from,
  };
  return { kind: "card", source: `cards:${slug}`, contentHash: contentHash(record), ...record };
}

function typeOf(group: string, title: string): ImportCard["type"] {
  if (/worksheet|template/i.test(`${group} ${title}`)) return "worksheet";
  return /^(?:play|criterion|osguide)\//.test(group) ? "good-practice" : "methodology";
}

/** "2016-10-06T14:05:56" without a zone: the day is certain, so that is what is taken. */
function writtenAt(date: unknown): number | null {
  const text = typeof date === "string" ? date.slice(0, 10) : "";
  return isDay(text) ? Date.parse(text) : null;
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
