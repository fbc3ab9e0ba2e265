import { beforeAll, expect, test } from "vitest";
import { priorities } from "../../src/mail/queue-mail.ts";
import { tablePrints } from "../support/table-prints.ts";
import { addressesIn, everyMail } from "./every-mail.ts";

/*
 * What reads a mail before its reader does: filters that open every link, mail programs that fetch pages beforehand, previews of
 * links. They ask as often as they like, and nothing that a reader has not done himself may come of it.
 */

let sent: Awaited<ReturnType<typeof everyMail>>;
beforeAll(async () => void (sent = await everyMail()));

const scanners: Record<string, string>[] = [
  {},
  { "User-Agent": "Mozilla/5.0 (compatible; MailScanner/5.4)", Accept: "*/*" },
  { "Sec-Purpose": "prefetch;prerender", Purpose: "prefetch" },
  { "User-Agent": "LinkPreview/1.0 (+https://preview.example)", Range: "bytes=0-65535" },
  {
    "X-Forwarded-For": "203.0.113.9",
    "X-Scanner": "safelinks",
    Referer: "https://mail.example/",
    Accept: "text/html",
  },
];

test("every kind of mail was sent", () => {
  const queued = Object.keys(priorities);
  expect(Object.keys(sent.mails).toSorted()).toEqual(
    [...queued, "digest", "newsletter", "correction", "alerts"].toSorted(),
  );
});

test("no machine is asked to answer any of them", () => {
  for (const [kind, { headers }] of Object.entries(sent.mails))
    expect([kind, headers?.["Auto-Submitted"]]).toEqual([kind, "auto-generated"]);
});

// On workerd each of them goes over HTTP to the database: fewer show the same.
const times = navigator.userAgent === "Cloudflare-Workers" ? 5 : 50;

test(`${times} GETs and ${times} HEADs of every link of every mail change nothing, and give no cookie`, async () => {
  const { room, mails } = sent;
  const links = [...new Set(Object.values(mails).flatMap(addressesIn))];
  expect(links.length).toBeGreaterThan(15);
  await room.settle();
  const before = await tablePrints(room.db);
  const answers: Record<string, number> = {};
  for (const link of links) {
    for (let n = 0; n < 2 * times; n++) {
      const method = n % 2 ? "HEAD" : "GET";
      const headers = scanners[n % scanners.length] ?? {};
      const answer = await room.app.fetch(new Request(link, { method, headers, redirect: "manual" }));
      await answer.body?.cancel();
      expect([link, method, answer.status < 500, answer.headers.getSetCookie()]).toEqual([
        link,
        method,
        true,
        [],
      ]);
      answers[`${answer.status} ${link}`] = n;
    }
  }
  // Every one of them is a page, or leads a visitor to sign in; a link that a mail holds never leads nowhere.
  expect(Object.keys(answers).filter((said) => !/^(200|303) /.test(said))).toEqual([]);
  await room.settle();
  expect(await tablePrints(room.db)).toEqual(before);
}, 60_000);
