import { createHash } from "node:crypto";
import type { KeptPage } from "../platform/page-cache.ts";
import type { Compressor, Encoding } from "./compress.ts";

/** A packed page for every visitor who comes, under the ETag of these very bytes. */
export function keptPage(body: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>): KeptPage {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
  return { body, etag, headers: { ...headers, ETag: etag } };
}

/** The same page packed harder: worth it once a second visitor came for it. */
export function smallerPage(compressor: Compressor): (page: KeptPage) => KeptPage {
  return ({ body, headers }) => {
    const encoding = headers["Content-Encoding"] as Encoding | undefined; // page() put it there
    return encoding ? keptPage(compressor.repack(body, encoding), headers) : keptPage(body, headers);
  };
}
