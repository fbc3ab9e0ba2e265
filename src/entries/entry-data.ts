import { paths } from "../paths.ts";
import type { LinkedData } from "../ui/linked-data.ts";
import type { EntryHead } from "./entry-page.ts";
import type { Speaker } from "./speaker.ts";

/** What every kind of entry says of itself in the words of schema.org. */
export function entryData(type: string, entry: EntryHead, baseUrl: string): LinkedData {
  const { title, summary, language, author, publishedAt, editedAt, licence, replyCount } = entry;
  const url = baseUrl + paths.entry(entry);
  return {
    "@type": type,
    url,
    ...(type.endsWith("Posting")
      ? { headline: title, text: summary || title }
      : { name: title, description: summary }),
    inLanguage: language,
    author: personData(author, baseUrl),
    datePublished: dateOf(publishedAt),
    ...(editedAt === null ? {} : { dateModified: dateOf(editedAt) }),
    ...(licence && /^https?:/.test(licence) ? { license: licence } : {}),
    commentCount: replyCount,
  };
}

export function personData({ name, handle }: Pick<Speaker, "name" | "handle">, baseUrl: string): LinkedData {
  if (handle.startsWith("~")) return { "@type": "Person", name };
  return { "@type": "Person", name, url: baseUrl + paths.member(handle) };
}

/** To the second: search engines want no more. */
export function dateOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
