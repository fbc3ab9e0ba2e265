import { digestStatus, planDigests, previewDigest, sendDigests } from "../digests/index.ts";
import { consumers } from "../events/consumers.ts";
import { dispatch } from "../events/dispatch.ts";
import { instantOf, WrongUsage, type Command, type Given, type Terminal } from "./command.ts";

export const digest: Command = {
  name: "digest",
  usage: "digest plan|send|preview|status [--at ISO-TIME] [--to EMAIL] [--html] [--json]",
  does:
    "plan: freezes every digest that is due. send: hands what is frozen to the provider. preview: shows one subscriber's next digest, " +
    "changing nothing. status: how the runs stand. --at selects and slots as if it were that moment.",
  options: { at: { type: "string" }, to: { type: "string" }, html: { type: "boolean" } },
  words: [1, 1],
  needsDatabase: true,
  run(given, terminal) {
    const verbs: Record<string, typeof plan> = { plan, send, preview, status };
    const verb = verbs[given.positionals[0] ?? ""];
    if (!verb)
      throw new WrongUsage(`digest knows plan, send, preview and status, not "${given.positionals[0]}".`);
    instantOf(given.options.at, 0); // a malformed --at is wrong usage, even where it makes no difference
    return verb(given, terminal);
  },
};

async function plan({ options }: Given, { deps, say, answer }: Terminal): Promise<0 | 1> {
  const at = instantOf(options.at, deps.clock.now());
  await dispatch({ ...deps, consumers }, Infinity); // what just happened belongs to the window
  const { runs, planned, skipped, busy } = await patiently(() => planDigests(deps, { at }));
  say(busy ? "Somebody else is planning." : `Planned ${planned} digests in ${runs} runs.`);
  for (const [reason, count] of Object.entries(skipped)) say(`  skipped ${count}: ${reason}`);
  answer({ runs, planned, skipped, busy });
  return busy ? 1 : 0;
}

async function send(_: Given, { deps, say, answer }: Terminal): Promise<0 | 1> {
  const counts = await patiently(() => sendDigests(deps));
  const { accepted, failed, skipped, retried, stopped, more, busy } = counts;
  say(
    busy
      ? "Somebody else is sending."
      : `Accepted ${accepted}, failed ${failed}, skipped ${skipped}, retried ${retried}.`,
  );
  if (stopped > 0) say(`${stopped} batches are stopped: see digest status.`);
  if (more && !busy) say("Something is left; it goes on with the next send.");
  answer({
    accepted,
    failed,
    skipped: skipped > 0 ? { "left since": skipped } : {},
    retried,
    stopped,
    more,
    busy,
  });
  return busy || stopped > 0 ? 1 : 0;
}

async function preview({ options }: Given, { deps, answer }: Terminal): Promise<0 | 1> {
  if (typeof options.to !== "string") throw new WrongUsage("preview needs --to EMAIL.");
  const at = instantOf(options.at, deps.clock.now());
  const shown = await previewDigest(deps, { at, email: options.to });
  if ("skipped" in shown) {
    console.error(`No digest: ${shown.skipped}`);
    answer({ digest: null, skipped: shown.skipped });
    return shown.skipped === "unknown" ? 1 : 0;
  }
  if (options.json === true) answer({ digest: shown });
  else console.log(options.html === true ? shown.html : `${shown.subject}\n\n${shown.text}`);
  return 0;
}

async function status(_: Given, { deps, say, answer }: Terminal): Promise<0 | 1> {
  const found = await digestStatus(deps);
  if (found.runs.length === 0) say("Nothing was planned yet.");
  for (const run of found.runs)
    say(
      `${new Date(run.at).toISOString()}  ${run.state}  ${run.planned} planned, ${run.accepted} accepted, ${run.waiting} waiting, ${run.stopped} stopped`,
    );
  answer(found);
  return 0;
}

/** Whoever holds the lease may be a moment from done, or dead with its lease about to run out. */
async function patiently<T extends { busy: boolean }>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const answer = await attempt();
    if (!answer.busy || tries === 45) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
