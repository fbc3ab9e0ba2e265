import { happened } from "../../src/events/append.ts";
import { commit } from "../../src/platform/db/commit.ts";
import { composeReplyMails } from "../../src/notifications/index.ts";
import { sendMail } from "../../src/mail/send-mail.ts";
import { tokenFor } from "../../src/subscriptions/index.ts";
import { slot, type Newsroom } from "../digests/newsroom.ts";
import { desk, type Desk } from "../newsletter/desk.ts";
import type { ReceivedMail } from "../support/inbox.ts";
import { linksIn } from "../support/inbox.ts";
import { person, signedIn } from "../support/people.ts";
import { reply, startThread } from "../support/threads.ts";

/** A hub that has sent one of every kind of mail, by what people do; `mails` by their kind. */
export async function everyMail() {
  const room = await desk();
  const amel = await signedIn(room, "amel");
  const luca = await signedIn(room, "luca");
  await digest(room);
  await newsletter(room);
  await subscribing(room);
  await discussing(room, amel, luca);
  await pausing(room);
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

async function newsletter(room: Desk): Promise<void> {
  await room.reads("subscriber@example.org", { topics: ["energy"] });
  const call = await room.call({ title: "Sun on roofs", closes: 20, topics: ["energy"] });
  const issue = await room.draft({ letter: "Dear all,\n\nsee [the calls](/calls).", cover: "For members." });
  await room.pin(issue, { url: `/calls/${call}` });
  const test = { mail: room.deps.ids.make(), to: "ginevra@example.org", edition: "everybody" };
  await room.editor.browser.post(`/newsletter/${issue}/test`, test);
  await sendMail(room.deps);
  await room.schedule(issue, "2026-11-24T07:30");
  await room.at("2026-11-24T07:31:00Z");
  // Its readers who are no members get it when the embargo ends.
  await room.at("2026-12-08T07:32:00Z");
  const { browser } = room.editor;
  await browser.post(`/newsletter/${issue}/corrections`, {
    id: room.deps.ids.make(),
    body: "The call closes in **May**.",
    mail: "yes",
  });
  const path = `/calls/${call}/alert`;
  await browser.post(path, {
    id: await browser.field(path, "id"),
    deadline: await browser.field(path, "deadline"),
  });
  for (const minute of [1, 2]) await room.at(`2026-12-08T08:0${minute}:00Z`);
}

async function subscribing(room: Newsroom): Promise<void> {
  for (const email of ["new@example.org", "reader@example.org"])
    await room.visitor().post("/subscribe", { email });
  const [reader] = await room.rows("select id from subscriptions where email = 'reader@example.org'");
  const manage = tokenFor(room.config.secret, "manage", String(reader?.["id"]));
  await room.visitor().post(`/subscription/${manage}/erase`);
}

type Person = Awaited<ReturnType<typeof signedIn>>;

async function discussing(room: Desk, amel: Person, luca: Person): Promise<void> {
  const thread = await startThread(amel.browser, { topics: ["skills"] });
  await reply(luca.browser, thread.base, "We tried a ceiling.");
  await luca.browser.post(`${thread.base}/copy`);
  const nadia = await signedIn(room, "nadia", { verified: false });
  const waiting = await startThread(nadia.browser, { title: "A first post", topics: ["skills"] });
  await room.editor.browser.post(`/moderation/${waiting.id}/approve`, { kind: "entry" });
}

/** A run that was not well received: whoever looks after the hub is told. */
async function pausing(room: Newsroom): Promise<void> {
  await person(room, "ada", { role: "admin" });
  const [run] = await room.rows("select id from digest_runs order by id");
  const { ids, clock } = room.deps;
  const event = { id: ids.make(), at: clock.now(), actor: null, entry: null } as const;
  const data = { run: String(run?.["id"]), why: "complaints" as const };
  await commit(room.db, { changes: [], events: [happened({ ...event, type: "digest.paused", data })] });
}

async function byKind({ inbox, rows }: Newsroom): Promise<Record<string, ReceivedMail>> {
  const kinds = await rows("select id, kind from deliveries");
  const kindOf = (mail: ReceivedMail) => kinds.find(({ id }) => id === mail.key)?.["kind"] ?? listOf(mail);
  return Object.fromEntries(inbox.mails.map((mail) => [String(kindOf(mail)), mail]));
}

/** "digest", "newsletter", "alerts" */
function listOf({ headers, subject }: ReceivedMail): string {
  const list = /<(\w+)\./.exec(headers?.["List-Id"] ?? "")?.[1] ?? "";
  return subject.startsWith("Correction") ? "correction" : list;
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
