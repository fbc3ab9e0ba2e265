import { setTimeout as sleep } from "node:timers/promises";
import { readConfig } from "../../src/config.ts";
import { sendDigests } from "../../src/digests/index.ts";
import { createResendMailer } from "../../src/mail/resend.ts";
import { nodeDeps } from "../../src/node-deps.ts";

/*
 * `hub digest send` for as long as anything is left, with a provider that is given up on after 300 ms, and
 * with waiting made short: program.mjs. While another one sends, it stands by. Exits 1 when a batch needs a person.
 */

let slept = 0;
const pause = async (ms: number) => void (slept += ms);
const config = readConfig();
if (config.mail.kind !== "resend") throw new Error("MAIL=resend is what this drill is about");
const { deps } = nodeDeps(config);
const work = {
  ...deps,
  clock: { now: () => Date.now() + slept },
  mailer: createResendMailer({
    apiKey: config.mail.apiKey,
    from: config.mailFrom,
    timeoutMs: 300,
    ...(config.mail.baseUrl ? { baseUrl: config.mail.baseUrl } : {}),
  }),
};

const total = { accepted: 0, failed: 0, retried: 0, stopped: 0 };
for (let more = true; more;) {
  const counts = await sendDigests(work, { pause });
  if (counts.busy) {
    await sleep(50);
    continue;
  }
  for (const key of ["accepted", "failed", "retried", "stopped"] as const) total[key] += counts[key];
  more = counts.more;
  if (more) await pause(60_000);
}
deps.db.close();
console.log(JSON.stringify(total));
if (total.stopped > 0) process.exitCode = 1;
