import type { Outcome } from "../../src/mail/mailer.ts";
import { frozenRoom } from "../digests/newsroom.ts";
import { signedIn } from "../support/people.ts";
import { hearing, webhook, type WebhookGiven } from "../support/webhooks.ts";

/** Readers whose digests are frozen, an admin, and a provider that reports. */
export async function sendingRoom(n: number, outcomes: Outcome[] = []) {
  const room = await frozenRoom(n, outcomes, hearing);
  const { browser: admin } = await signedIn(room, "ada", { role: "admin" });
  const [{ id: run = "" } = {}] = (await room.rows("select id from digest_runs")) as { id: string }[];
  const batches = (await room.rows("select id from digest_batches order by id")) as { id: string }[];
  return {
    ...room,
    admin,
    run,
    as: (handle: string, role: "member" | "moderator" | "admin") => signedIn(room, handle, { role }),
    /** The provider's word about the mail to the `i`th reader. */
    async word(i: number, type: string, more: Partial<WebhookGiven> = {}) {
      const ref = `${batches[Math.floor(i / 100)]?.id}${(i % 100).toString(36).padStart(2, "0")}`;
      const given = { type: `email.${type}`, to: `r${i}@example.org`, ref, ...more };
      return (await room.app.fetch(webhook(room.config.baseUrl, given))).status;
    },
  };
}

/** A page's text, without its tags. */
export const plain = (html: string) =>
  html
    .replace(/^[\s\S]*<main[^>]*>/, "")
    .replace(/<\/main>[\s\S]*$/, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");
