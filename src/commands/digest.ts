import {
  digestStatus,
  pauseRun,
  planDigests,
  previewDigest,
  resumeRun,
  retryBatch,
  sendDigests,
} from "../digests/index.ts";
import { consumers } from "../events/consumers.ts";
import { dispatch } from "../events/dispatch.ts";
import { instantOf, WrongUsage, type Command, type Given, type Terminal } from "./command.ts";

export const digest: Command = {
  name: "digest",
  usage:
    "digest plan|send|preview|status|pause|resume|retry [RUN|BATCH] [--at ISO-TIME] [--to EMAIL] [--html] [--force] [--json]",
  does:
    "plan: freezes every digest that is due. send: hands what is frozen to the provider. preview: shows one subscriber's next digest, " +
    "changing nothing. status: how the runs stand, what became of their mails, and which batches stopped. pause RUN: nothing more of it " +
    "is sent. resume RUN: it goes on. retry BATCH: puts a stopped one back; the next send takes it. --at selects and slots as if it were that moment.",
  more: `A batch stops when its mails are not those of its first try, when the provider refuses it, or when it was not settled within
23 hours of its first try. Tried again within these 23 hours it keeps its key, so the provider delivers it once, whatever it did
before; what was never tried or was refused as a whole goes under a new one. Later than that the provider has forgotten the key:
retry refuses, because whoever was reached before would be mailed twice. --force sends all the same; look at the
provider's own list first.`,
  options: {
    at: { type: "string" },
    to: { type: "string" },
    html: { type: "boolean" },
    force: { type: "boolean" },
  },
  words: [1, 2],
  needsDatabase: true,
  run(given, terminal) {
    const verbs: Record<string, typeof plan> = { plan, send, preview, status, pause, resume, retry };
    const verb = verbs[given.positionals[0] ?? ""];
    if (!verb)
      throw new WrongUsage(
        `digest knows plan, send, preview, status, pause, resume and retry, not "${given.positionals[0]}".`,
      );
    if (given.positionals.length > 1 && verb !== retry && verb !== pause && verb !== resume)
      throw new WrongUsage(`What is ${given.positionals[1]}?`);
    instantOf(given.options.at, 0); // a malformed --at is wrong usage, even where it makes no difference
    return verb(given, terminal);
  },
};

async function plan({ options }: Given, { deps, say, answer }: Terminal): Promise<0 | 1> {
  const at = instantOf(options.at, deps.clock.now());
  await dispatch({ ...deps, consumers }, Infinity); // what just happened belongs to the window
  const { runs, planned, skipped, busy } = await patiently(() => planDigests(deps, { at }));
  say(
    busy ? "Somebody else is planning." : `Planned ${counted(planned, "digest")} in ${counted(runs, "run")}.`,
  );
  for (const [reason, count] of Object.entries(skipped)) say(`  skipped ${count}: ${reason}`);
  answer({ runs, planned, skipped, busy });
  return busy ? 1 : 0;
}

async function send(_: Given, { deps, say, answer }: Terminal): Promise<0 | 1> {
  const counts = await patiently(() => sendDigests(deps, { impatient: true }));
  const { accepted, failed, skipped, retried, stopped, more, busy } = counts;
  say(
    busy
      ? "Somebody else is sending."
      : `Accepted ${accepted}, failed ${failed}, skipped ${skipped}, retried ${retried}.`,
  );
  if (stopped > 0) say(`Stopped: ${counted(stopped, "batch", "batches")}; see digest status.`);
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
      `${new Date(run.at).toISOString()}  ${run.state}  ${run.planned} planned, ${run.accepted} accepted, ${run.waiting} waiting, ${run.stopped} stopped${pauseText(run)}${outcomeText(run)}  ${run.id}`,
    );
  for (const { batch, mails, error } of found.stopped)
    say(`  stopped: batch ${batch}, ${mails} mails: ${error}`);
  if (found.stopped.length > 0) say("Once the cause is gone: digest retry BATCH");
  answer(found);
  return 0;
}

type ShownRun = Awaited<ReturnType<typeof digestStatus>>["runs"][number];

function outcomeText({ outcomes }: ShownRun): string {
  const said = Object.entries(outcomes).map(([word, mails]) => `${mails} ${word}`);
  return said.length > 0 ? `; ${said.join(", ")}` : "";
}

function pauseText({ pausedFor }: ShownRun): string {
  if (pausedFor === null) return "";
  return `, paused ${pausedFor === "person" ? "by a person" : `for its ${pausedFor}`}`;
}

const pause = (given: Given, terminal: Terminal) => steer(given, terminal, "pause");
const resume = (given: Given, terminal: Terminal) => steer(given, terminal, "resume");

async function steer(
  { positionals: [, run] }: Given,
  { deps, say, answer }: Terminal,
  act: "pause" | "resume",
): Promise<0 | 1> {
  if (!run) throw new WrongUsage(`${act} needs the RUN that status names.`);
  const changed = await (act === "pause" ? pauseRun(deps, run, "person") : resumeRun(deps, run));
  answer({ run, changed });
  if (!changed) {
    console.error(`No run ${run} is ${act === "pause" ? "there to be paused" : "paused"}.`);
    return 1;
  }
  say(act === "pause" ? "Nothing more of it is sent until it is resumed." : "It goes on with the next send.");
  return 0;
}

async function retry({ positionals, options }: Given, { deps, say, answer }: Terminal): Promise<0 | 1> {
  const [, id] = positionals;
  if (!id) throw new WrongUsage("retry needs the BATCH that status names.");
  const retried = await retryBatch(deps, id, options.force === true);
  answer(retried);
  if (retried.outcome === "queued") {
    const under = retried.key === id ? "its own key" : `the new key ${retried.key}`;
    say(`Waiting again: ${counted(retried.mails, "mail")}, under ${under}: digest send.`);
    return 0;
  }
  console.error(
    retried.outcome === "missing"
      ? `No batch ${id} is stopped.`
      : `First tried at ${new Date(retried.triedAt).toISOString()}, more than 23 hours ago: the provider no longer knows its key, and ` +
          "whoever it reached then would get the digest twice. Look at the provider's list; --force sends it all the same.",
  );
  return 1;
}

function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Whoever holds the lease may be a moment from done, or dead with its lease about to run out. */
async function patiently<T extends { busy: boolean }>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const answer = await attempt();
    if (!answer.busy || tries === 45) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
