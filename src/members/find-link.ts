import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { hashOf, sameSecret } from "../platform/ids.ts";
import { memberByEmail } from "./member-store.ts";
import { isSpent, type SignInLink } from "./sign-in.ts";
import { linkByBrowser, linkByToken } from "./sign-in-store.ts";

export type FoundLink = {
  link: SignInLink;
  member: { id: string; name: string } | undefined;
  /** Whether this browser is the one that asked. */
  here: boolean;
};

/** The link behind a token, while it is good: not spent and not run out. */
export async function findLink(
  work: Work,
  token: string,
  browser: string | undefined,
): Promise<FoundLink | undefined> {
  const [[link]] = await read(work.db, linkByToken({ tokenHash: hashOf(token) }));
  return link && found(work, link, browser);
}

/** The newest good link that this browser asked for. */
export async function findOwnLink(work: Work, browser: string | undefined): Promise<FoundLink | undefined> {
  if (!browser) return undefined;
  const [[link]] = await read(work.db, linkByBrowser({ browserHash: hashOf(browser) }));
  return link && found(work, link, browser);
}

async function found(
  work: Work,
  link: SignInLink,
  browser: string | undefined,
): Promise<FoundLink | undefined> {
  if (isSpent(link, work.clock.now())) return undefined;
  const [[member]] = await read(work.db, memberByEmail({ email: link.email }));
  return { link, member, here: browser !== undefined && sameSecret(link.browserHash, hashOf(browser)) };
}
