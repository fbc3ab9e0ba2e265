import { composeReplyMails } from "../../src/notifications/index.ts";
import { sendMail } from "../../src/mail/send-mail.ts";
import { newsroom, slot, type Newsroom } from "../digests/newsroom.ts";
import type { ReceivedMail } from "../support/inbox.ts";
import { linksIn } from "../support/inbox.ts";
import { signedIn } from "../support/people.ts";
import { reply, startThread } from "../support/threads.ts";

/** A hub that has sent one of every kind of mail, by what people do; `mails` by their kind. */
export async function everyMail() {
  const room = await newsroom();
  const amel = await signedIn(room, "amel");
  const luca = await signedIn(room, "luca");
  await digest(room);
  await subscribing(room);
  await discussing(room, amel, luca);
  await amel.browser.post("/members/luca/contact", { subject: "A stand", body: "Shall we share one?" });
  await amel.browser.post("/sign-in", { email: "amel@example.org" });
  await room.settle();
  await composeReplyMails(room.deps);
  await sendMail(room.deps);
  return { room, mails: await byKind(room) };
}

async function digest(room: Newsroom): Promise<void> {
  await room.reader("reader@example.org");
  await room.thread({ title: "Vouchers for bakeries", topics: ["skills"], ask: true });
  await room.methodology({ title: "Peer audits", topics: ["skills"] });
  await room.call({ title: "Energy audits", closes: 9, topics: ["energy"] });
  await room.plan(slot);
  await room.send();
}

async function subscribing(room: Newsroom): Promise<void> {
  for (const email of ["new@example.org", "reader@example.org"])
    await room.visitor().post("/subscribe", { email });
}

type Person = Awaited<ReturnType<typeof signedIn>>;

async function discussing(room: Newsroom, amel: Person, luca: Person): Promise<void> {
  const thread = await startThread(amel.browser, { topics: ["skills"] });
  await reply(luca.browser, thread.base, "We tried a ceiling.");
  await luca.browser.post(`${thread.base}/copy`);
  const nadia = await signedIn(room, "nadia", { verified: false });
  const waiting = await startThread(nadia.browser, { title: "A first post", topics: ["skills"] });
  const moderator = await signedIn(room, "ginevra", { role: "moderator" });
  await moderator.browser.post(`/moderation/${waiting.id}/approve`, { kind: "entry" });
}

async function byKind({ inbox, rows }: Newsroom): Promise<Record<string, ReceivedMail>> {
  const kinds = await rows("select id, kind from deliveries");
  const kindOf = (key: string) => String(kinds.find(({ id }) => id === key)?.["kind"] ?? "digest");
  return Object.fromEntries(inbox.mails.map((mail) => [kindOf(mail.key), mail]));
}

/** Every address in a mail: its links in both parts, and those of its headers. */
export function addressesIn({ html, text, headers }: ReceivedMail): string[] {
  const linked = [...html.matchAll(/href="([^"]+)"/g)].map(([, url = ""]) => url.replaceAll("&amp;", "&"));
  const said = [...(headers?.["List-Unsubscribe"] ?? "").matchAll(/<(https?:[^>]+)>/g)];
  return [...new Set([...linked, ...linksIn({ text }), ...said.map(([, url = ""]) => url)])];
}

/** Where one click ends what a mail is about; undefined for a mail to one person. */
export function oneClickOf({ headers }: ReceivedMail): string | undefined {
  return /^<([^>]+)>$/.exec(headers?.["List-Unsubscribe"] ?? "")?.[1];
}
