import { beforeAll, describe, expect, test } from "vitest";
import { follows } from "../../db/schema/index.ts";
import { insert } from "../../src/platform/db/write.ts";
import { tokenFor } from "../../src/mail/token.ts";
import { person } from "../support/people.ts";
import { everyMail, oneClickOf } from "./every-mail.ts";

/*
 * One click in a mail program: its provider posts to the address in List-Unsubscribe (RFC 8058) from anywhere, without a cookie, in
 * whatever shape. It answers 200, redirects nowhere, and ends what the mail is about.
 */

type Sent = Awaited<ReturnType<typeof everyMail>>;
let sent: Sent;
beforeAll(async () => void (sent = await everyMail()));

const form = "application/x-www-form-urlencoded";
const oneClick = "List-Unsubscribe=One-Click";
const typed = (type: string, body: string): RequestInit => ({ headers: { "Content-Type": type }, body });

function multipart(): FormData {
  const fields = new FormData();
  fields.set("List-Unsubscribe", "One-Click");
  return fields;
}

const shapes: [name: string, init: () => RequestInit][] = [
  ["urlencoded", () => typed(form, oneClick)],
  ["with a charset", () => typed(`${form}; charset=UTF-8`, oneClick)],
  ["multipart", () => ({ body: multipart() })],
  ["multipart without its boundary", () => typed("multipart/form-data", oneClick)],
  ["nothing", () => ({})],
  ["an empty form", () => typed(form, "")],
  ["said twice", () => typed(form, `${oneClick}&${oneClick}`)],
  ["as text", () => typed("text/plain", oneClick)],
  ["as JSON", () => typed("application/json", '{"List-Unsubscribe":"One-Click"}')],
  ["of no type", () => ({ body: new TextEncoder().encode(oneClick) })],
  ["something else", () => typed(form, "a=%FF%00&act=explode")],
  ["a megabyte of it", () => typed(form, `${oneClick}&x=${"x".repeat(1_000_000)}`)],
  [
    "a megabyte that says its length",
    () => ({
      headers: { "Content-Type": form, "Content-Length": "1000000" },
      body: `${oneClick}&x=${"x".repeat(999_972)}`,
    }),
  ],
  ["from elsewhere", () => ({ ...typed(form, oneClick), headers: { "Content-Type": form, ...foreign } })],
];
const foreign = { Origin: "https://mail.example", "Sec-Fetch-Site": "cross-site" };

const post = ({ room }: Sent, url: string, init: RequestInit) =>
  room.app.fetch(new Request(url, { ...init, method: "POST", redirect: "manual" }));

async function expectPlainly(answer: Response): Promise<void> {
  expect([answer.status, await answer.text()]).toEqual([200, "OK"]);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(answer.headers.get("Location")).toBe(null);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
}

const urlOf = (mails: Sent["mails"], kind: string) => oneClickOf(mails[kind] ?? fail(kind)) ?? "";
function fail(kind: string): never {
  throw new Error(`no mail of the kind ${kind}`);
}

let readers = 0;

/** A reader whom no test has heard of yet, and the address that their mails would carry. */
async function reader({ room }: Sent) {
  const email = `reader${++readers}@example.org`;
  const id = await room.reader(email);
  return {
    id,
    email,
    url: `${room.config.baseUrl}/unsubscribe/${tokenFor(room.config.secret, "unsubscribe", id)}`,
  };
}

const standing = ({ room }: Sent, id: string) =>
  room.rows("select state from subscriptions where id = ?", id);
const endings = ({ room }: Sent, id: string) =>
  room.rows(
    "select act, form, wording, language from consents where act = 'ended' and subscription_id = ?",
    id,
  );
const ended = { act: "ended", form: "one-click", wording: "", language: "en" };

test("mails that somebody subscribed to or follows offer it, and no others", () => {
  const offering = Object.entries(sent.mails).filter(([, mail]) => oneClickOf(mail) !== undefined);
  expect(offering.map(([kind]) => kind).toSorted()).toEqual([
    "alerts",
    "correction",
    "digest",
    "newsletter",
    "reply",
  ]);
});

test.each([
  ["digest", "select state from subscriptions where email = 'reader@example.org'", { state: "unsubscribed" }],
  [
    "alerts",
    "select state from subscriptions where email = 'subscriber@example.org'",
    { state: "unsubscribed" },
  ],
  [
    "newsletter",
    "select state, newsletter from subscriptions where email = 'subscriber@example.org'",
    { state: "active", newsletter: "off" },
  ],
  [
    "correction",
    "select state, newsletter from subscriptions where email = 'subscriber@example.org'",
    { state: "active", newsletter: "off" },
  ],
  [
    "reply",
    "select m.handle from members m join follows f on f.member_id = m.id join entries e on e.id = f.entry_id where e.title like 'Vouchers%' and m.handle = 'amel'",
    undefined,
  ],
])("the address in the header of a mail of the kind %s ends it", async (kind, sql, left) => {
  const { room, mails } = await everyMail();
  const before = await room.rows(sql);
  await expectPlainly(await post({ room, mails }, urlOf(mails, kind), typed(form, oneClick)));
  const [after] = await room.rows(sql);
  expect([after, before]).toEqual([left, expect.not.arrayContaining([left])]);
});

test.each(shapes)("%s: ends the subscription, with a record, and once", async (_, init) => {
  const { id, url } = await reader(sent);
  for (let n = 0; n < 3; n++) await expectPlainly(await post(sent, url, init()));
  expect(await standing(sent, id)).toEqual([{ state: "unsubscribed" }]);
  expect(await endings(sent, id)).toEqual([ended]);
  const happened = await sent.room.rows("select data from events where type = 'subscription.ended'");
  const own = happened.map(({ data }) => JSON.parse(String(data)) as Record<string, unknown>);
  expect(own.filter(({ subscription }) => subscription === id)).toMatchObject([{ how: "one-click" }]);
});

test.each(shapes)("%s: ends mails about a discussion, and no other", async (_, init) => {
  const { room } = sent;
  const member = await person(room, `follower${++readers}`);
  const [one, other] = [await room.thread({ title: "One" }), await room.thread({ title: "Other" })];
  const rows = [one, other].map((entryId) =>
    insert(follows, { entryId, memberId: member, mode: "following", at: 1 }),
  );
  await room.db.batch(rows, "write");
  const url = `${room.config.baseUrl}/unfollow/${tokenFor(room.config.secret, "unfollow", one + member)}`;
  for (let n = 0; n < 2; n++) await expectPlainly(await post(sent, url, init()));
  expect(await room.rows("select entry_id from follows where member_id = ?", member)).toEqual([
    { entry_id: other },
  ]);
});

describe("answers 200 too", () => {
  test("where the reader has left before", async () => {
    const { id, url } = await reader(sent);
    await sent.room.visitor().post(new URL(url).pathname, { act: "leave" });
    await expectPlainly(await post(sent, url, typed(form, oneClick)));
    expect(await endings(sent, id)).toEqual([{ ...ended, form: "link" }]);
  });

  test("where the reader has been erased since", async () => {
    const { room } = sent;
    const gone = room.deps.ids.make();
    const url = `${room.config.baseUrl}/unsubscribe/${tokenFor(room.config.secret, "unsubscribe", gone)}`;
    await expectPlainly(await post(sent, url, typed(form, oneClick)));
    expect(await endings(sent, gone)).toEqual([]);
  });

  test("where the discussion is gone", async () => {
    const { room } = sent;
    const subject = room.deps.ids.make() + room.deps.ids.make();
    const url = `${room.config.baseUrl}/unfollow/${tokenFor(room.config.secret, "unfollow", subject)}`;
    await expectPlainly(await post(sent, url, typed(form, oneClick)));
  });
});

test("a link that is not ours ends nothing", async () => {
  const { id, url } = await reader(sent);
  const unfollow = urlOf(sent.mails, "reply").replace("unfollow", "unsubscribe");
  for (const wrong of [url.slice(0, -1), `${url}x`, unfollow]) {
    const answer = await post(sent, wrong, typed(form, oneClick));
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
  }
  expect(await standing(sent, id)).toEqual([{ state: "active" }]);
});

test("what is planned for who left in time is not sent", async () => {
  const { room } = sent;
  const [stays, leaves] = [await reader(sent), await reader(sent)];
  await room.thread({ title: "News of the week", topics: ["skills"] });
  room.clock.advance(7 * 86_400_000);
  await room.plan(room.clock.now());
  const count = room.inbox.mails.length;
  await post(sent, leaves.url, typed(form, oneClick));
  await room.send();
  const reached = room.inbox.mails.slice(count).map(({ to }) => to);
  expect(reached).toContain(stays.email);
  expect(reached).not.toContain(leaves.email);
});
