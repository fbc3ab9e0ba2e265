import type { Ids } from "../../src/platform/ids.ts";
import { recordedInbox } from "../support/inbox.ts";
import { testHub } from "../support/app.ts";
import { person } from "../support/people.ts";
import { insert } from "../../src/platform/db/write.ts";
import type { Database } from "../../src/platform/db/database.ts";
import { commit } from "../../src/platform/db/commit.ts";
import { happened } from "../../src/events/append.ts";
import type { EventData, EventType, NewEvent, Origin } from "../../src/events/event.ts";
import type { Addition } from "../../src/entries/index.ts";
import { addThread } from "../../src/threads/index.ts";
import { addMethodology } from "../../src/methodologies/index.ts";
import { addCall } from "../../src/calls/index.ts";
import { addSubscription, tokenFor, type Preferences } from "../../src/subscriptions/index.ts";
import { planDigests, sendDigests, type PlanOptions, type SendOptions } from "../../src/digests/index.ts";
import { topics } from "../../db/schema/index.ts";
import type { Outcome } from "../../src/mail/mailer.ts";

/** Thursday evening; the next Monday at seven in Rome is `slot`. */
export const thursday = Date.parse("2026-11-19T20:00:00Z");
export const slot = Date.parse("2026-11-23T06:00:00Z");
export const day = 86_400_000;

export type Newsroom = Awaited<ReturnType<typeof newsroom>>;
type About = {
  title: string;
  author?: string;
  language?: string;
  topics?: string[];
  countries?: string[];
  visibility?: "public" | "members";
  origin?: Origin;
  ask?: boolean;
  state?: "published" | "queued";
};

/** A hub in which things happen, with readers who wait for Monday, and a recorded provider. */
export async function newsroom(
  outcomes: Outcome[] = [],
  env: Record<string, string> = {},
  given: { ids?: Ids } = {},
) {
  const inbox = recordedInbox(outcomes);
  const hub = await testHub({ at: thursday, mailer: inbox, env, deps: given });
  const { deps, db, clock } = hub;
  const { ids } = deps;
  const names = ["energy", "skills", "textiles", "clusters", "finance"];
  await db.batch(
    names.map((slug, position) =>
      insert(topics, { slug, position, names: { en: `About ${slug}`, ar: `${slug} بالعربية` } }),
    ),
    "write",
  );
  const nora = await person(hub, "nora", { organisation: "chamber-of-tunis", country: "TN" });

  async function add({ changes, events }: Addition) {
    const { outcome } = await commit(db, { changes, events: events.map((event) => happened(event)) });
    if (outcome !== "done") throw new Error(outcome);
    clock.advance(1000);
  }
  const common = ({
    author,
    language,
    topics: about,
    countries,
    visibility,
    origin,
    title,
    state,
  }: About) => ({
    ...{ id: ids.make(), eventId: ids.make(), title, summary: `About ${title}`, body: `About **${title}**` },
    ...{ authorId: author ?? nora, organisationId: "chamber-of-tunis", language: language ?? "en" },
    ...{ topics: about ?? [], countries: countries ?? [], visibility: visibility ?? ("public" as const) },
    ...{
      origin: origin ?? ("live" as const),
      createdAt: clock.now(),
      state: state ?? ("published" as const),
    },
  });

  return {
    ...hub,
    inbox,
    nora,
    async thread(about: About): Promise<string> {
      const entry = common(about);
      await add(addThread({ ...entry, flavour: about.ask ? "ask" : "discussion" }));
      return entry.id;
    },
    async methodology(about: About): Promise<string> {
      const { title, summary, body, createdAt, ...entry } = common(about);
      const version = { title, summary, body, document: {}, publishedAt: createdAt };
      await add(addMethodology({ ...entry, type: "good-practice", versions: [version] }));
      return entry.id;
    },
    /** `closes`: days from now, or null for no deadline. */
    async call(about: About & { closes: number | null; programme?: string }): Promise<string> {
      const entry = common(about);
      const at = clock.now() + (about.closes ?? 0) * day;
      const deadline = {
        at,
        date: new Date(at).toISOString().slice(0, 10),
        time: null,
        zone: null,
        label: null,
        extendedFrom: null,
      };
      const none = {
        reference: null,
        funder: null,
        opensOn: null,
        opensAt: null,
        budgetTotal: null,
        awardMin: null,
        awardMax: null,
      };
      const rest = {
        fundingRate: null,
        currency: null,
        eligibility: "",
        url: null,
        type: "funding" as const,
      };
      const deadlines = about.closes === null ? [] : [deadline];
      await add(addCall({ ...entry, ...none, ...rest, programme: about.programme ?? null, deadlines }));
      return entry.id;
    },
    async happens<T extends EventType>(type: T, entry: string, data: EventData<T>): Promise<void> {
      const event = { id: ids.make(), type, at: clock.now(), actor: nora, entry, data };
      await add({ changes: [], events: [event as NewEvent] });
    },
    /** A confirmed reader; everything weekly on Monday at seven in Rome, English, unless said otherwise. */
    async reader(email: string, wishes: Partial<Preferences> = {}): Promise<string> {
      const id = ids.make();
      const preferences: Preferences = {
        ...{
          discussions: "weekly",
          methodologies: "weekly",
          calls: "weekly",
          language: "en",
          format: "html",
        },
        ...{
          topics: [],
          sectors: [],
          countries: [],
          languages: [],
          hour: 7,
          weekday: "MON",
          zone: "Europe/Rome",
        },
        ...{ newsletter: "off", most: 12 },
        ...wishes,
      };
      const given = {
        id,
        email,
        preferences,
        confirmedAt: clock.now(),
        consent: "",
        origin: "seed" as const,
      };
      await add(addSubscription({ ids, secret: hub.config.secret, now: clock.now() }, given));
      return id;
    },
    async plan(at: number, options: Partial<PlanOptions> = {}) {
      await hub.settle();
      if (at > clock.now()) clock.set(at);
      return planDigests(deps, { at, ...options });
    },
    send: (options: SendOptions = {}) =>
      sendDigests(deps, { pause: (ms) => Promise.resolve(clock.advance(ms)), ...options }),
    /** Titles in an address' newest mail, as its text part lists them. */
    titles: (email: string) => titlesIn(inbox.newest(email)?.text),
    /** Who has how many mails. */
    mailed: () =>
      Object.fromEntries(
        Map.groupBy(inbox.mails, ({ to }) => to)
          .entries()
          .map(([to, mails]) => [to, mails.length]),
      ),
    /** A database in which something else happens just before a batch that contains `sql`, once. */
    meanwhile(sql: string, happens: () => Promise<unknown>): Database {
      let waits = true;
      return {
        ...db,
        async batch(statements, mode) {
          if (waits && statements.some((one) => one.sql.includes(sql))) {
            waits = false;
            await happens();
          }
          return db.batch(statements, mode);
        },
      };
    },
    recipients: () =>
      hub.rows(
        "select cadence, period, items, passed, skipped from digest_recipients order by subscription_id, period",
      ),
    batches: () =>
      hub.rows("select state, size, attempts, hash, members, last_error from digest_batches order by id"),
  };
}

export function titlesIn(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/^\u200f?\* (.*)$/gm)].map(([, title = ""]) =>
    title.replace(/[\u200f\u2066-\u2069]/g, ""),
  );
}

/** A newsroom with a frozen digest for each of `n` readers. */
export async function frozenRoom(n: number, ...outcomes: Parameters<typeof newsroom>) {
  const room = await newsroom(...outcomes);
  const ids: string[] = [];
  for (let i = 0; i < n; i++) ids.push(await room.reader(`r${i}@example.org`));
  await room.thread({ title: "For all" });
  await room.plan(slot);
  const leave = (i: number) =>
    room
      .visitor()
      .post(`/unsubscribe/${tokenFor(room.config.secret, "unsubscribe", ids[i] ?? "")}`, { act: "leave" });
  return { ...room, ids, leave };
}
