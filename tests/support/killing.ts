import { statSync } from "node:fs";
import { endOf, startProgram, type Ended, type Launch, type Running } from "./programs.ts";
import { seeded } from "./seeded.ts";

/** A program that is killed again and again; `Place` is what one round of it works on. */
export type Drill<Place extends { file: string }> = {
  /** Decides every moment. A failure names it. */
  seed: number;
  /** How many kills at least, over all rounds. */
  kills: number;
  /** How long an undisturbed one takes. */
  span: Span;
  /** A place where nothing has happened yet: one round starts there and goes on until its programs have ended. */
  fresh(): Place | Promise<Place>;
  /** The programs of a round, all started at once; `started` counts how often they were before. */
  programs(place: Place, started: number): readonly Launch[];
  /** Where a kill struck, in a few words: how far the work had come. */
  standing(place: Place): string;
  /** Asserts what must hold once every program of a round has ended by itself; gets what they printed last. */
  ended(place: Place, said: readonly string[]): void | Promise<void>;
};

export type Drilled = {
  seed: number;
  kills: number;
  rounds: number;
  seconds: number;
  standings: Set<string>;
};

/** Of a program that nobody disturbs, in ms: until it first writes into its database, and from there to its end. */
export type Span = { startup: number; work: number };

/**
 * Kills the programs at seeded moments and starts them again, round after round, until there were enough kills; the round that is
 * on then is left to end. Every round must end as one that nobody disturbed.
 */
export async function kill<Place extends { file: string }>(drill: Drill<Place>): Promise<Drilled> {
  const begun = performance.now();
  const done: Drilled = { seed: drill.seed, kills: 0, rounds: 0, seconds: 0, standings: new Set() };
  const moments = momentsOf(drill.seed, drill.span);
  try {
    for (; done.kills < drill.kills; done.rounds++) {
      const place = await drill.fresh();
      await drill.ended(place, await killRound(drill, place, moments, done));
    }
  } catch (error) {
    const where = `seed ${drill.seed}, ${done.kills} kills, ${done.rounds} rounds: ${String(error)}`;
    throw new Error(where, { cause: error });
  }
  done.seconds = Math.round((performance.now() - begun) / 100) / 10;
  return done;
}

/** One line for whoever reads a test's output. */
export const told = (what: string, { seed, kills, rounds, standings, seconds }: Drilled): string =>
  `${what}: ${kills} kills (seed ${seed}) in ${rounds} rounds, ${standings.size} standings, ${seconds} s`;

async function killRound<Place extends { file: string }>(
  drill: Drill<Place>,
  place: Place,
  moments: () => Moment,
  done: Drilled,
): Promise<string[]> {
  const said: string[] = [];
  let open = drill.programs(place, 0).map((_, i) => i);
  for (let started = 0; open.length > 0; started++) {
    const programs = drill.programs(place, started).filter((_, i) => open.includes(i));
    const spared = done.kills >= drill.kills;
    const ends = await Promise.all(
      programs.map((launch) => endOrKill(launch, place.file, spared ? undefined : moments())),
    );
    ends.forEach((end, i) => void (end !== undefined && (said[open[i] ?? 0] = end)));
    open = open.filter((_, i) => ends[i] === undefined);
    done.kills += open.length;
    if (open.length > 0) done.standings.add(drill.standing(place));
  }
  return said;
}

/** Answers what the program printed, or nothing when it was killed. One that ends badly by itself has found a bug. */
async function endOrKill(
  launch: Launch,
  file: string,
  moment: Moment | undefined,
): Promise<string | undefined> {
  const before = trace(file);
  const program = startProgram(launch);
  let struck = false;
  const strike = () => setTimeout(() => (struck = program.child.kill("SIGKILL")), moment?.ms);
  if (moment?.from === "first write") void firstWrite(program, file, before).then(strike);
  else if (moment) strike();
  const end = await patiently(program);
  return struck && end.signal === "SIGKILL" ? undefined : good(end).output;
}

function good(end: Ended): Ended {
  if (end.code !== 0) throw new Error(`ended with ${end.code ?? end.signal}: ${end.output}${end.errors}`);
  return end;
}

async function patiently(program: Running) {
  const timer = setTimeout(() => program.child.kill("SIGABRT"), patience);
  const end = await endOf(program);
  clearTimeout(timer);
  return end;
}

const patience = 120_000;

/** Resolves once the database's log is no longer as it was, or the program has ended. */
async function firstWrite({ child }: Running, file: string, before: string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && trace(file) === before)
    await new Promise((later) => setTimeout(later, 2));
}

/** How the log beside a database stands: every write changes it. */
function trace(file: string): string {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return `${log?.size} ${log?.mtimeMs}`;
}

type Moment = { from: "start" | "first write"; ms: number };

/**
 * Of every six moments one while the program starts, one about when it would end, and four while it works, each leaving a
 * sixteenth of the work done on average, so that a round is killed in many of its steps.
 */
function momentsOf(seed: number, { startup, work }: Span): () => Moment {
  const random = seeded(seed);
  let n = 0;
  return () => {
    const roll = random();
    const phase = n++ % 6;
    if (phase === 1) return { from: "start", ms: roll * startup };
    if (phase === 4) return { from: "first write", ms: work * (0.85 + roll * 0.25) };
    return { from: "first write", ms: (-Math.log(1 - roll) * work) / 16 };
  };
}

/** Runs a program that nobody disturbs. */
export async function undisturbed(
  launch: Launch,
  file: string,
): Promise<{ span: Span; output: string; errors: string }> {
  const before = trace(file);
  const started = performance.now();
  const program = startProgram(launch);
  const wrote = firstWrite(program, file, before).then(() => performance.now());
  const { output, errors } = good(await patiently(program));
  const startup = (await wrote) - started;
  return { span: { startup, work: performance.now() - started - startup }, output, errors };
}
