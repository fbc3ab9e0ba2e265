import type { Stream } from "../subscriptions/index.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** What an entry's merit depends on, the same for every reader. Instants in ms. */
export type Standing = {
  stream: Stream;
  /** When something last happened to it. */
  lastAt: number;
  publishedAt: number;
  /** People who replied in the last seven days. */
  people: number;
  /** A question that nobody has answered yet. */
  waiting: boolean;
  newVersion: boolean;
  amended: boolean;
  /** The next deadline of a call; undefined when it has none at all, null when all have passed. */
  deadline: number | null | undefined;
  /** Speaks for a country that is not often heard. */
  seldomHeard: boolean;
};

/** How much an entry deserves to be told of at `at`; 0: not at all. Interest of a reader comes on top. */
export function meritOf(standing: Standing, at: number): number {
  const seldom = standing.seldomHeard ? 1.3 : 1;
  return seldom * { discussions, methodologies, calls }[standing.stream](standing, at);
}

/** What a merit was made of, in the words of whoever asks why: rounded, and only what counted. */
export type Basis = {
  /** Hours since something last happened to it. */
  hours: number;
  people?: number;
  /** Days to the deadline, where that is what counts. */
  left?: number;
  raised?: ("waiting" | "version" | "amended" | "seldom")[];
};

/** An entry, its merit, and what that is made of: how a run writes it down. */
export type Explained = [entry: string, merit: number, basis: Basis];

export function basisOf(standing: Standing, at: number): Basis {
  const { stream, people, waiting, newVersion, amended, deadline, seldomHeard } = standing;
  const since = stream === "calls" ? Math.max(standing.publishedAt, standing.lastAt) : standing.lastAt;
  const left = stream === "calls" && deadline ? (deadline - at) / day : Infinity;
  const raised: Basis["raised"] = [
    ...(waiting ? (["waiting"] as const) : []),
    ...(newVersion ? (["version"] as const) : []),
    ...(amended && left > 7 ? (["amended"] as const) : []),
    ...(seldomHeard ? (["seldom"] as const) : []),
  ];
  return {
    hours: Math.max(0, Math.round((at - since) / hour)),
    ...(stream === "discussions" && people > 0 ? { people } : {}),
    ...(left <= 7 ? { left: Math.floor(left) } : {}),
    ...(raised.length > 0 ? { raised } : {}),
  };
}

/** Lively and fresh: halves every three days without a word. Questions that wait come before talk. */
function discussions({ people, lastAt, waiting }: Standing, at: number): number {
  return (1 + Math.log(1 + people)) * halved(at - lastAt, 72 * hour) * (waiting ? 1.5 : 1);
}

/** Keeps a month; a new version is news. */
function methodologies({ lastAt, newVersion }: Standing, at: number): number {
  return halved(at - lastAt, 30 * day) * (newVersion ? 1.5 : 1);
}

/** Most in the week before a deadline; under a day it is too late to act on. Before that week a new call is news like any other. */
function calls({ deadline, publishedAt, lastAt, amended }: Standing, at: number): number {
  if (deadline === null) return 0;
  const left = deadline === undefined ? Infinity : (deadline - at) / hour;
  if (left < 24) return 0;
  if (left <= 168) return 3 * (1 - left / 240);
  return halved(at - Math.max(publishedAt, lastAt), 14 * day) * (amended ? 1.5 : 1);
}

function halved(age: number, halfLife: number): number {
  return 2 ** (-Math.max(0, age) / halfLife);
}
