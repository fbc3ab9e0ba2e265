import type { Page } from "playwright-core";
import { paths } from "../../src/paths.ts";
import { askToSignIn, linkIn, press, subscribe } from "../support/browsing.ts";
import type { RunningHub } from "../support/running-hub.ts";

/** The path of a page, or how a person comes to have it. */
export type Place = string | ((hub: RunningHub, page: Page) => Promise<string>);

export async function find(place: Place, hub: RunningHub, page: Page): Promise<string> {
  return typeof place === "string" ? place : place(hub, page);
}

/** The first link of a list whose path contains `part`. */
export function listed(list: string, part: string) {
  return async (hub: RunningHub): Promise<string> => {
    const html = await (await fetch(hub.url + list)).text();
    const links = [...html.matchAll(/href="([^"?#]+)"/g)].map(([, href]) => href ?? "");
    const found = links.find((href) => href.startsWith(`${list}/`) && href.includes(part));
    if (!found) throw new Error(`${list} lists nothing like ${part}.`);
    return found;
  };
}

export const longThread = listed(paths.threads(), "innovation-vouchers");
export const askedThread = listed(paths.threads(), "who-pays");
export const methodology = listed(paths.methodologies(), "a-desk-at");
export const call = listed(paths.calls(), "two-evenings");

/** Where somebody comes who pressed the button there. */
export const left: Place = async (hub, page) => {
  await page.goto(hub.url + (await leaving(hub)));
  await press(page, "main form button");
  return new URL(page.url()).pathname;
};

/** A thread that has translations, or a page of it. */
export const translatedThread =
  (below = "") =>
  async (hub: RunningHub) =>
    (await listed(paths.threads(), "lending-without")(hub)).split("/").slice(0, 3).join("/") + below;

/** A page of the long thread: `below` is what comes after its id. */
export const ofLongThread = (below: string) => async (hub: RunningHub) =>
  (await longThread(hub)).split("/").slice(0, 3).join("/") + below;

/** The form of somebody who is new, in the browser that asked. */
export const joinForm: Place = async (hub, page) =>
  linkIn(await askToSignIn(page, hub, "new@example.org"), "/sign-in/");

/** A link that another browser asked for. */
export const linkOfElsewhere: Place = async (hub, page) => {
  const mail = await askToSignIn(page, hub, "tommaso@example.org");
  await page.context().clearCookies();
  return linkIn(mail, "/sign-in/");
};

export const confirmation: Place = async (hub, page) =>
  linkIn(await subscribe(page, hub, "undecided@example.org"), "/subscription/");

/** What the hub sent to one of the demo's readers in the morning of a day to come. */
export async function sendDigests(hub: RunningHub): Promise<void> {
  const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
  hub.command("digest", "plan", "--at", `${tomorrow}T12:00:00Z`);
  hub.command("digest", "send");
}

/** Where a digest that was sent leads to. */
const fromDigest = (part: string) => async (hub: RunningHub) => {
  const [mail] = await hub.mailsTo("amel@example.org");
  if (!mail) throw new Error("There is no digest.");
  return linkIn(mail, part);
};

export const digestWhy = fromDigest("/why");
export const digest = async (hub: RunningHub) => (await digestWhy(hub)).replace(/\/why$/, "");
export const preferences = fromDigest("/subscription/");
export const leaving = fromDigest("/unsubscribe/");
export const erasing = async (hub: RunningHub) => `${await preferences(hub)}/erase`;
