import { consumers } from "../events/consumers.ts";
import { parkedFailures } from "../events/consumer-store.ts";
import { dispatch } from "../events/dispatch.ts";
import { latestEvents } from "../events/log-store.ts";
import { replay } from "../events/replay.ts";
import { read } from "../platform/db/query.ts";
import { WrongUsage, type Command, type Given, type Terminal } from "./command.ts";

export const events: Command = {
  name: "events",
  usage: "events list [--parked] [--limit N] | events replay [CONSUMER SEQ] | events dispatch",
  does: "Lists the newest events or what was parked, replays parked events, or brings all consumers up to date.",
  options: { parked: { type: "boolean" }, limit: { type: "string" } },
  words: [1, 3],
  needsDatabase: true,
  run(given, terminal) {
    const verbs: Record<string, typeof list> = {
      list: given.options.parked ? listParked : list,
      replay: replaying,
      dispatch: dispatching,
    };
    const verb = verbs[given.positionals[0] ?? ""];
    if (!verb) throw new WrongUsage(`events knows list, replay and dispatch, not "${given.positionals[0]}".`);
    return verb(given, terminal);
  },
};

async function list({ options }: Given, { deps, say, answer }: Terminal): Promise<0 | 1> {
  const limit = Number(options.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1) throw new WrongUsage("--limit wants a whole number above 0.");
  const [latest] = await read(deps.db, latestEvents(limit));
  for (const event of latest.toReversed()) {
    if ("unreadable" in event) say(`${event.seq}  unreadable: ${event.unreadable}`);
    else
      say(
        `${event.seq}  ${new Date(event.at).toISOString()}  ${event.type}  ${event.entry ?? ""}  ${JSON.stringify(event.data)}`,
      );
  }
  answer({ events: latest });
  return 0;
}

async function listParked(_: Given, { deps, say, answer }: Terminal): Promise<0 | 1> {
  const [parked] = await read(deps.db, parkedFailures());
  if (parked.length === 0) say("Nothing is parked.");
  for (const { consumer, seq, attempts, error } of parked)
    say(`${consumer} ${seq}  after ${attempts} tries: ${error}`);
  answer({ parked });
  return 0;
}

async function replaying(
  { positionals: [, name, seq] }: Given,
  { deps, say, answer }: Terminal,
): Promise<0 | 1> {
  if (name !== undefined && !consumers.some((one) => one.name === name))
    throw new WrongUsage(`There is no consumer ${name}.`);
  if (seq !== undefined && !/^\d+$/.test(seq)) throw new WrongUsage(`SEQ is a whole number, not ${seq}.`);
  const [all] = await read(deps.db, parkedFailures());
  const chosen =
    name === undefined
      ? all
      : all.filter((one) => one.consumer === name && (seq === undefined || one.seq === Number(seq)));
  const failed: { consumer: string; seq: number; error: string }[] = [];
  for (const one of chosen) {
    try {
      say(`${one.consumer} ${one.seq}: ${await replay({ ...deps, consumers }, one.consumer, one.seq)}`);
    } catch (error) {
      failed.push({
        consumer: one.consumer,
        seq: one.seq,
        error: error instanceof Error ? error.message : String(error),
      });
      say(`${one.consumer} ${one.seq}: still refused, ${failed.at(-1)?.error}`);
    }
  }
  if (chosen.length === 0) say("Nothing to replay.");
  answer({ replayed: chosen.length - failed.length, failed });
  return failed.length === 0 ? 0 : 1;
}

async function dispatching(_: Given, { deps, say, answer }: Terminal): Promise<0 | 1> {
  const total = await dispatch({ ...deps, consumers }, Infinity);
  say(`Handled ${total.handled}, failed ${total.failed}, parked ${total.parked}.`);
  answer(total);
  return total.failed === 0 ? 0 : 1;
}
