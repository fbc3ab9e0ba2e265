import { setTimeout as later } from "node:timers/promises";
import type { Page } from "playwright-core";
import { paths } from "../../src/paths.ts";
import type { Mail, RunningHub } from "./running-hub.ts";

/** Signs in as a real person does: asks for the mail, opens it, follows its link, presses the one button. */
export async function signIn(page: Page, hub: RunningHub, email: string): Promise<void> {
  await openMail(page, hub, await askToSignIn(page, hub, email));
  await press(page, `a[href*="/sign-in/"]`);
  await press(page, "main form button");
}

export async function askToSignIn(page: Page, hub: RunningHub, email: string): Promise<Mail> {
  await page.goto(hub.url + paths.signIn());
  await page.fill("[name=email]", email);
  return mailAfter(hub, email, () => press(page, "main form .primary"));
}

/** Subscribes with nothing but an address. */
export async function subscribe(page: Page, hub: RunningHub, email: string): Promise<Mail> {
  await page.goto(hub.url + paths.subscribe());
  await page.fill("[name=email]", email);
  return mailAfter(hub, email, () => press(page, "main form .primary"));
}

/** The mail that somebody gets for something that is done here. */
export async function mailAfter(hub: RunningHub, email: string, done: () => Promise<unknown>): Promise<Mail> {
  const before = (await hub.mailsTo(email)).length;
  await done();
  for (let tries = 0; tries < 100; tries++) {
    const [newest, ...older] = await hub.mailsTo(email);
    if (newest && older.length >= before) return newest;
    await later(50);
  }
  throw new Error(`No mail came to ${email}.`);
}

/** Opens a mail at its own address in the outbox, which shows it as a mail program would. */
export async function openMail(page: Page, hub: RunningHub, mail: Mail): Promise<void> {
  await page.goto(hub.url + paths.outboxMail(mail.id));
}

/** The path of the first address in a mail that contains `part`. */
export function linkIn(mail: Mail, part: string): string {
  const found = mail.text.match(/https?:\/\/[^\s<>]+/g)?.find((url) => url.includes(part));
  if (!found) throw new Error(`"${mail.subject}" leads nowhere like ${part}.`);
  return new URL(found).pathname;
}

/** Presses what leads to another page, and waits for that page. */
export async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()]);
}
