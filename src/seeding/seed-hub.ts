import { sectors } from "../../db/seed/sectors.ts";
import { signIn } from "../../db/seed/demo/sign-in.ts";
import { topics } from "../../db/seed/topics.ts";
import type { Config } from "../config.ts";
import type { Addition } from "../entries/index.ts";
import { allHappened, happened } from "../events/append.ts";
import type { NewEvent } from "../events/event.ts";
import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import { read } from "../platform/db/query.ts";
import { addDemo } from "./add-demo.ts";
import { countryRows, organisationRows } from "./directory-rows.ts";
import {
  demoAddresses,
  insertCountries,
  insertFirstOrganisations,
  insertFirstSectors,
  insertFirstTopics,
  standingOfHub,
} from "./seed-store.ts";

export type Seeded = {
  /** False when somebody is here already, when nothing was asked for, or when another process was first. */
  seeded: boolean;
  /** Addresses by which a demo may be entered, where they are. */
  signIn: Partial<Record<"member" | "moderator" | "admin", string>>;
};

/**
 * Fills a hub that holds nobody yet with the directory, or with that and the demo; topics and sectors come in any case. One batch
 * behind one guard: killed half-way nothing is there, and of two processes at once one finds the work done.
 */
export async function seedHub(work: Work, kind: Config["seed"]): Promise<Seeded> {
  const [[hub]] = await read(work.db, standingOfHub());
  let seeded = false;
  if (kind !== "none" && !hub?.inhabited) seeded = await seedWith(work, kind);
  else if (!hub?.hasTopics) await commit(work.db, { changes: choices(), events: [] });
  return { seeded, signIn: await whoMaySignIn(work) };
}

async function seedWith(work: Work, kind: "demo" | "directory"): Promise<boolean> {
  const now = work.clock.now();
  const organisations = organisationRows(now, work.ids.make);
  const demo: Addition = kind === "demo" ? await addDemo(work) : { changes: [], events: [] };
  const told = demo.events.toSorted((a, b) => a.at - b.at);
  const { outcome } = await commit(work.db, {
    guard: insertFirstOrganisations(organisations),
    changes: [...choices(), insertCountries(countryRows(now)), ...demo.changes],
    events: [
      ...(told.length > 0 ? [allHappened(told)] : []),
      happened(directorySeeded(work.ids.make(), now, organisations.length)),
    ],
  });
  return outcome === "done";
}

function choices() {
  return [insertFirstTopics(topics), insertFirstSectors(sectors)];
}

function directorySeeded(id: string, at: number, organisations: number): NewEvent {
  return {
    id,
    at,
    type: "directory.seeded",
    actor: null,
    entry: null,
    origin: "seed",
    data: { organisations },
  };
}

async function whoMaySignIn({ db }: Work): Promise<Seeded["signIn"]> {
  const [there] = await read(db, demoAddresses(JSON.stringify(Object.values(signIn))));
  return Object.fromEntries(Object.entries(signIn).filter(([, email]) => there.includes(email)));
}
