import { createHash } from "node:crypto";
import type { KeptPage } from "../platform/page-cache.ts";

/** A packed page for every visitor who comes, under the ETag of these very bytes. */
export function keptPage(body: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>): KeptPage {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
  return { body, etag, headers: { ...headers, ETag: etag } };
}
