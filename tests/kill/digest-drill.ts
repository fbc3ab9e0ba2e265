import { join } from "node:path";
import { expect } from "vitest";
import { monday } from "../support/app.ts";
import { copyDatabase, differences, dumpOf, peek } from "../support/database-dump.ts";
import { kill, undisturbed, type Drilled } from "../support/killing.ts";
import { livelyFile } from "../support/lively-file.ts";
import { address, secret, subscribeMany } from "../support/many-readers.ts";
import { freshFolder, printed, programOf, startProgram, type Launch } from "../support/programs.ts";

export type DigestDrill = {
  readers: number;
  seed: number;
  kills: number;
  /** How many more strike `hub digest plan` and `hub digest send` themselves: in their own slices, with a provider in good mood. */
  realKills: number;
  /** Subscriptions that the planner commits at once. */
  slice: number;
  /** Programs that send at once: one leads, the others stand by. */
  senders: number;
  /** How often the provider has each fault, 0–1, and what a request takes it, in ms. */
  faults: { 429: number; 500: number; hang: number; lost: number };
  delayMs: number;
};

/** Two planned histories are the same to everybody, though these differ. */
const leaving = {
  "digest_runs.id": "made at random when a run begins",
  "digest_runs.created_at": "when that was",
  "digest_runs.frozen_at": "when it was frozen",
  "digest_runs.closed_at": "when all was sent",
  "digest_parts.run_id": "the run's id",
  "digest_recipients.batch_id":
    "a batch's id, made at random; which mails it holds is checked by the provider's books",
  "digest_recipients.position": "a kill between two slices ends a batch early",
  digest_batches: "their ids, sizes and times follow from the slices and from the provider's moods",
  "consumers.updated_at": "when a consumer moved",
  "consumers.cursor": "one more start also sees what the planner itself has said",
  "events.id": "made at random; the place in the log is compared",
  "events.at": "when it happened",
  "events.data": "names the run",
  "subscriptions.state_at": "when the planner moved it on",
};

/** The provider says that these are no addresses: each costs one mail, and its batch is split around it. */
const isBroken = (n: number) => n === 3 || n === 1234;
const addressOf = (n: number) => (isBroken(n) ? `no reader ${n}@example.org` : address(n));

type DrilledDigests = { planned: Drilled; sent: Drilled; reallyPlanned: Drilled; reallySent: Drilled };

/** Kills planning until it was killed often enough, then sending; answers what happened. */
export async function drillDigests(drill: DigestDrill): Promise<DrilledDigests> {
  const template = join(freshFolder(), "hub.db");
  await livelyFile(template, monday, { members: 40, entries: 150, replies: 300 }, (db) =>
    subscribeMany(db, monday, drill.readers, addressOf),
  );
  const whole = copyOf(template);
  const { span } = await undisturbed(planning(whole, drill), whole.file);
  const real = { ...drill, kills: drill.realKills, seed: drill.seed + 2, senders: 1 };
  const calm = { ...real, faults: { 429: 0, 500: 0, hang: 0, lost: 0 } };
  const drillingPlans = async () => {
    const planned = await drillPlanning(drill, template, whole, span);
    const timed = copyOf(template);
    const { span: realSpan } = await undisturbed(reallyPlanning(timed), timed.file);
    return { planned, reallyPlanned: await drillPlanning(real, template, whole, realSpan, reallyPlanning) };
  };
  const drillingSends = async () => ({
    sent: await drillSending(drill, whole),
    reallySent: await drillSending(calm, whole, hubCommand("digest", "send")),
  });
  // Side by side: while one waits for its provider the other has the processor.
  const [plans, sends] = await Promise.all([drillingPlans(), drillingSends()]);
  return { ...plans, ...sends };
}

/** The command line as people start it. */
const hubCommand = (...words: string[]) => [programOf("src/hub.ts"), ...words];

type Place = { file: string };

const copyOf = (template: string): Place => {
  const file = join(freshFolder(), "hub.db");
  copyDatabase(template, file);
  return { file };
};

const env = (file: string) => ({
  DATABASE_URL: `file:${file}`,
  HUB_ENV: "test",
  HUB_SECRET: secret,
  LOG_LEVEL: "warn",
});

const planning = ({ file }: Place, { slice }: DigestDrill): Launch => ({
  args: [programOf("tests/kill/plan-all.ts"), String(monday), String(slice)],
  env: env(file),
});

const reallyPlanning = ({ file }: Place): Launch => ({
  args: hubCommand("digest", "plan", "--at", new Date(monday).toISOString()),
  env: env(file),
});

async function drillPlanning(
  drill: DigestDrill,
  template: string,
  whole: Place,
  span: { startup: number; work: number },
  launch: typeof planning = planning,
): Promise<Drilled> {
  const rows = dumpOf(whole.file, leaving);
  expect(rows["digest_recipients"]).toHaveLength(drill.readers);
  return kill<Place>({
    ...{ seed: drill.seed, kills: drill.kills, span },
    fresh: () => copyOf(template),
    programs: (place) => [launch(place, drill)],
    standing: ({ file }) => JSON.stringify(peek(file, "select state, planned from digest_runs")),
    ended: ({ file }) => expect(differences(rows, dumpOf(file, leaving))).toEqual({}),
  });
}

async function drillSending(
  drill: DigestDrill,
  whole: Place,
  args = [programOf("tests/kill/send-all.ts")],
): Promise<Drilled> {
  const stub = await startStub(drill);
  const sending = ({ file }: Place): Launch => ({
    args,
    env: {
      ...env(file),
      ...{ MAIL: "resend", MAIL_FROM: "Hub <hub@example.org>", RESEND_API_KEY: "re_drill" },
      RESEND_BASE_URL: stub.url,
    },
  });
  const due = addressesDue(whole.file);
  expect(due.length).toBeGreaterThan(drill.readers * 0.9);
  const left = copyOf(whole.file);
  const { span } = await undisturbed(sending(left), left.file);
  await expectEachOnce(left, due, await stub.books());
  const rows = dumpOf(left.file, leaving);
  const sent = await kill<Place>({
    ...{ seed: drill.seed + 1, kills: drill.kills, span },
    async fresh() {
      await stub.forget();
      return copyOf(whole.file);
    },
    programs: (place) => Array.from({ length: drill.senders }, () => sending(place)),
    standing: ({ file }) =>
      JSON.stringify(peek(file, "select state, count(*) from digest_batches group by state")),
    async ended(place) {
      await expectEachOnce(place, due, await stub.books());
      expect(differences(rows, dumpOf(place.file, leaving))).toEqual({});
    },
  });
  return sent;
}

const addressesDue = (file: string) =>
  peek(
    file,
    "select email from digest_recipients r join subscriptions s on s.id = r.subscription_id where r.skipped is null",
  )
    .flat()
    .map(String);

type Books = { accepted: number; conflicts: number; addresses: Record<string, number> };

/** The provider's own books: everybody who was due has one mail, and nobody else; only broken addresses cost anything. */
async function expectEachOnce({ file }: Place, due: readonly string[], books: Books): Promise<void> {
  const reachable = due.filter((email) => !email.includes(" "));
  const known = new Set(reachable);
  const drifted = books.conflicts;
  const lost = reachable.filter((address) => !books.addresses[address]);
  const doubled = Object.entries(books.addresses).filter(([, times]) => times !== 1);
  const strange = Object.keys(books.addresses).filter((address) => !known.has(address));
  expect({ lost, doubled, drifted, strange }).toEqual({ lost: [], doubled: [], drifted: 0, strange: [] });
  expect(books.accepted).toBe(reachable.length);
  const [[accepted]] = peek(file, "select sum(size) from digest_batches where state = 'accepted'") as [
    [number],
  ];
  expect(accepted).toBe(reachable.length);
  const open = "select id, state, last_error from digest_batches where state in ('frozen', 'submitting')";
  expect(peek(file, open)).toEqual([]);
  const stopped = "select id from digest_batches where state = 'stopped' and last_error not like 'refused%'";
  expect(peek(file, stopped)).toEqual([]);
  expect(peek(file, "select state from digest_runs")).toEqual([["closed"]]);
}

/** The provider as a process of its own, which outlives every kill. */
async function startStub({ faults, delayMs, seed }: DigestDrill) {
  const stub = startProgram({
    args: [
      ...["tests/support/resend-stub.ts", "--light", "--delay", String(delayMs), "--seed", String(seed)],
      ...["--faults", JSON.stringify(faults)],
    ],
    env: {},
  });
  const [url = ""] = await printed(stub, /http:\S+/);
  return {
    url,
    books: async () => (await (await fetch(`${url}/_accepted`)).json()) as Books,
    forget: () => fetch(`${url}/_reset`, { method: "POST" }),
  };
}
