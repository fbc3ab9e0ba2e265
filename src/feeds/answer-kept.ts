import type { HubContext } from "../platform/context.ts";
import { keptAnswer, keyOf } from "../platform/kept-pages.ts";
import { keptPage } from "../ui/kept-page.ts";
import type { Keep } from "../platform/page-cache.ts";

type Kept = {
  text: string;
  /** Media type without parameters. */
  type: string;
  /** Epoch milliseconds; 0 where it is not known. */
  updatedAt: number;
  keep: Keep;
  headers?: Readonly<Record<string, string>>;
};

const utf8 = new TextEncoder();

/** A text for programs that ask again and again: packed well, kept for the next who asks, and 304 for who has it. */
export function answerKept(c: HubContext, { text, type, updatedAt, keep, headers = {} }: Kept): Response {
  const { compressor, pages, clock } = c.get("deps");
  const encoding = compressor.encodingFor(c.req.header("Accept-Encoding"));
  const plain = utf8.encode(text);
  const body = compressor.compress(plain, encoding, "often");
  const page = keptPage(body, {
    ...headers,
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "public, max-age=300",
    ...(updatedAt > 0 ? { "Last-Modified": new Date(updatedAt).toUTCString() } : {}),
    "X-Content-Type-Options": "nosniff",
    "Access-Control-Allow-Origin": "*",
    Vary: "Accept-Encoding",
    ...(body === plain ? {} : { "Content-Encoding": encoding }),
  });
  pages.put(keyOf(c), page, keep, c.get("tickBefore"), clock.now());
  return keptAnswer(page, c.req.header("If-None-Match"), {}, c.req.header("If-Modified-Since"));
}
