import { digest as digestCommand } from "../../src/commands/digest.ts";
import { importPath } from "../../src/exchange/index.ts";
import { sendMail } from "../../src/mail/send-mail.ts";
import { seedHub } from "../../src/seeding/index.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { browserOf } from "../support/people.ts";
const hour = 3_600_000;

/** Sunday evening: the hub is seeded, a corpus comes in as if posted live, and three people subscribe. */
export const sunday = Date.parse("2026-11-22T20:00:00Z");
/** When all three are due: seven o'clock has struck in Rome, in Tunis and in Cairo. */
export const monday = "2026-11-23T07:00:00Z";

const everyMonday = { weekday: "MON", hour: "7", format: "html" };

/** What each says in the form. */
export const readers = {
  anna: {
    ...{ ...everyMonday, email: "anna@example.org", language: "en", languages: ["en", "it"] },
    ...{ discussions: "off", methodologies: "off", calls: "daily", zone: "Europe/Rome" },
    ...{ countries: ["IT"], topics: ["innovation", "energy"] },
  },
  selma: {
    ...{ ...everyMonday, email: "selma@example.org", language: "fr", languages: ["fr", "ar"] },
    ...{ discussions: "weekly", methodologies: "weekly", calls: "weekly", zone: "Africa/Tunis" },
    ...{ countries: ["TN"], topics: ["crafts", "internationalisation"] },
  },
  omar: {
    ...{ ...everyMonday, email: "omar@example.org", language: "ar", languages: ["ar", "en"] },
    ...{ discussions: "weekly", methodologies: "weekly", calls: "off", zone: "Africa/Cairo" },
    ...{ countries: ["EG"], topics: ["agrifood", "standards"] },
  },
} as const;
export type Name = keyof typeof readers;
export const names = Object.keys(readers) as Name[];

/** A question of this week in English, which Omar would be told of. */
export const hidden = "the-sixty-per-cent-who-never-answer";

export type Mail = { to: string; subject: string; html: string; text: string };

/** The hub on Monday morning, before anything is planned. `corpus`: a folder to import, or none. */
export async function threeReaders(corpus?: string) {
  const hub = await testHub({ at: sunday });
  await seedHub(hub.deps, "demo");
  if (corpus) await importPath(hub.deps, corpus, { recent: true });
  await settled(hub);
  for (const name of names) await subscribe(hub, name);
  await hide(hub, hidden);
  const told = await entriesOf(hub);
  const standing = await hub.rows("select email, id, daily_seq, weekly_seq from subscriptions");
  return {
    hub,
    entries: told,
    /** Where a reader's first window begins. */
    from(name: Name): number {
      const row = standing.find(({ email }) => email === readers[name].email);
      return Number(readers[name].calls === "daily" ? row?.["daily_seq"] : row?.["weekly_seq"]);
    },
    digest: (verb: "plan" | "send", at: string) => command(hub, verb, at),
    mails: (name: Name) => mailsTo(hub, readers[name].email).then((all) => all.filter(isDigest)),
    recipient: (name: Name) => recipientOf(hub, readers[name].email),
  };
}

async function settled(hub: TestHub): Promise<void> {
  while ((await hub.settle()).more);
}

/** As a moderator does it, after the log has told of it. */
async function hide(hub: TestHub, key: string): Promise<void> {
  const [entry] = await hub.rows(`select id from entries where source = 'demo:${key}'`);
  const [moderator] = await hub.rows("select id from members where handle = 'ginevra'");
  const browser = await browserOf(hub, String(moderator?.["id"]));
  await browser.post(`/moderation/${String(entry?.["id"])}/hide`, { kind: "entry", reason: "Rule 2" });
}

/** With the form, then with the button that the mail leads to. */
async function subscribe(hub: TestHub, name: Name): Promise<void> {
  const visitor = hub.visitor();
  await visitor.post("/subscribe", readers[name]);
  await sendMail(hub.deps);
  const [mail] = await mailsTo(hub, readers[name].email);
  const path = /\/subscription\/[\w-]+\/confirm/.exec(mail?.text ?? "")?.[0] ?? "";
  const { status } = await visitor.post(path);
  if (status !== 303) throw new Error(`${name} could not confirm: ${status}`);
}

async function mailsTo(hub: TestHub, email: string): Promise<Mail[]> {
  return (await hub.visitor().get(`/outbox.json?to=${email}`)).json();
}

const isDigest = ({ text }: Mail) => text.includes("/why");

/** As `hub digest plan --at …` does it. */
async function command(hub: TestHub, verb: "plan" | "send", at: string) {
  await settled(hub);
  hub.clock.set(Math.max(hub.clock.now(), Date.parse(at)));
  let answer: unknown;
  const terminal = {
    deps: hub.deps,

    say: () => undefined,
    answer: (value: unknown) => (answer = value),
  };
  await digestCommand.run({ positionals: [verb], options: { at } }, terminal);
  return answer as Record<string, number>; // counts, each by its name
}

async function recipientOf(hub: TestHub, email: string) {
  const [row] = await hub.rows(
    `select items, passed from digest_recipients join subscriptions on id = subscription_id where email = '${email}'`,
  );
  const items = JSON.parse(String(row?.["items"])) as [string, string, number, ...string[]][];
  return { items, passed: JSON.parse(String(row?.["passed"])) as Record<string, number> };
}

export type Entry = {
  id: string;
  kind: "thread" | "methodology" | "call";
  title: string;
  language: string;
  source: string;
  topics: string[];
  countries: string[];
  /** Whether anybody may see it. */
  open: boolean;
  /** Newest place in the log that a digest could tell of; 0 for none. */
  told: number;
  /** A question that nobody has answered, and when it was asked (ms). */
  askedAt: number | null;
  /** Of a call; undefined: it has none. */
  deadlines: number[];
};

/** Every entry of the hub with what decides who is told of it, asked of the rows and not of the code under test. */
async function entriesOf(hub: TestHub): Promise<Entry[]> {
  const sql = `select json_object('id', e.id, 'kind', e.kind, 'title', e.title, 'language', e.language, 'source', e.source,
      'topics', json(e.topics), 'countries', json(e.countries),
      'open', json(iif(e.state = 'published' and e.visibility = 'public' and c.cancelled_at is null, 'true', 'false')),
      'told', coalesce((select max(seq) from digest_candidates d where d.entry_id = e.id), 0),
      'askedAt', iif(t.flavour = 'ask' and e.reply_count = 0 and t.resolved_at is null, e.published_at, null),
      'deadlines', json((select json_group_array(at) from deadlines d where d.entry_id = e.id)))
    from entries e left join threads t on t.entry_id = e.id left join calls c on c.entry_id = e.id`;
  const [answer] = await hub.db.batch([{ sql, args: [] }], "read");
  return (answer?.rows ?? []).map(([row]) => JSON.parse(String(row)) as Entry);
}

const streams = { thread: "discussions", methodology: "methodologies", call: "calls" } as const;
export const streamOf = ({ kind }: Entry) => streams[kind];

/** Whether a first digest at `at` may tell this reader of it. `from`: where their window begins. */
export function mayTell(entry: Entry, name: Name, from: number, at: number): boolean {
  const reader = readers[name];
  const read: readonly string[] = reader.languages;
  if (!entry.open || reader[streamOf(entry)] === "off" || !read.includes(entry.language.split("-")[0] ?? ""))
    return false;
  if (entry.kind === "call")
    return mayApply(entry, reader.countries, at) && (entry.told > from || closing(entry, at));
  return entry.told > from || stillWaits(entry, at);
}

function mayApply({ countries, deadlines }: Entry, mine: readonly string[], at: number): boolean {
  const next = nextDeadline(deadlines, at);
  const inTime = deadlines.length === 0 || (next !== undefined && next - at >= 24 * hour);
  return inTime && (countries.length === 0 || countries.some((country) => mine.includes(country)));
}

/** Its next deadline is one to seven days away. */
export function closing({ deadlines }: Entry, at: number): boolean {
  const next = nextDeadline(deadlines, at);
  return next !== undefined && next - at >= 24 * hour && next - at <= 7 * 24 * hour;
}

function stillWaits({ askedAt }: Entry, at: number): boolean {
  return askedAt !== null && at - askedAt >= 3 * 24 * hour && at - askedAt <= 21 * 24 * hour;
}

const nextDeadline = (deadlines: readonly number[], at: number) =>
  deadlines.filter((one) => one > at).sort((a, b) => a - b)[0];

export function interests(entry: Entry, name: Name): boolean {
  const { topics, countries } = readers[name];
  const meets = (mine: readonly string[], theirs: readonly string[]) =>
    theirs.some((one) => mine.includes(one));
  return meets(topics, entry.topics) || meets(countries, entry.countries);
}
