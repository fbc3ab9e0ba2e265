import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { hashOf, sameSecret } from "../platform/ids.ts";
import { memberByEmail } from "./member-store.ts";
import { isGood, isJustUsed, type SignInLink } from "./sign-in.ts";
import { linkByToken, linksByBrowser } from "./sign-in-store.ts";

export type FoundLink = {
  /** Good, or used a moment ago in this browser, as when a button is pressed twice. */
  link: SignInLink;
  member: { id: string; name: string } | undefined;
  /** Whether this browser is the one that asked. */
  here: boolean;
};

/** The link behind a token, while it can be used; to the browser that used it a moment ago it is there still. */
export async function findLink(
  work: Work,
  token: string,
  browser: string | undefined,
): Promise<FoundLink | undefined> {
  const [[link]] = await read(work.db, linkByToken({ tokenHash: hashOf(token) }));
  if (!link) return undefined;
  const here = browser !== undefined && sameSecret(link.browserHash, hashOf(browser));
  const now = work.clock.now();
  return isGood(link, now) || (here && isJustUsed(link, now)) ? withMember(work, link, here) : undefined;
}

/** The newest link of this browser whose code was typed here. */
export async function findConfirmedLink(
  work: Work,
  browser: string | undefined,
): Promise<FoundLink | undefined> {
  const link = (await linksOf(work, browser)).find(({ confirmedAt }) => confirmedAt !== null);
  return link && withMember(work, link, true);
}

/** Everything this browser asked for that is good or was used a moment ago, newest first. */
export async function linksOf(work: Work, browser: string | undefined): Promise<SignInLink[]> {
  if (browser === undefined) return [];
  const [links] = await read(work.db, linksByBrowser({ browserHash: hashOf(browser) }));
  const now = work.clock.now();
  return links.filter((link) => isGood(link, now) || isJustUsed(link, now));
}

export async function withMember(work: Work, link: SignInLink, here: boolean): Promise<FoundLink> {
  const [[member]] = await read(work.db, memberByEmail({ email: link.email }));
  return { link, member, here };
}
