import type { FeedFormat } from "../paths.ts";

/** The last part of a feed's path: a name and its ending. Undefined where it is no feed's. */
export function feedAddress(file: string): { name: string; format: FeedFormat } | undefined {
  const found = /^(.+)\.(atom|json)$/u.exec(file);
  return found ? { name: found[1] ?? "", format: found[2] as FeedFormat } : undefined;
}
