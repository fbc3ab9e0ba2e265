import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { KeptMail } from "../../src/mail/outbox-store.ts";
import { freePort, programOf } from "./programs.ts";

/** A mail that the outbox holds. */
export type Mail = Pick<KeptMail, "id" | "subject" | "html" | "text">;

/** The real hub in a process of its own, with the demo in a database of its own. */
export type RunningHub = {
  /** Its origin, on loopback. */
  url: string;
  /** What its outbox holds for somebody, newest first. */
  mailsTo(email: string): Promise<Mail[]>;
  /** Runs a command of `npm run hub` on its database and answers what `--json` prints. */
  command(...words: string[]): unknown;
  stop(): Promise<void>;
};

/** Starts the hub as `npm start` does. What no browser test is about, the limits of rates, is off. */
export async function startHub(): Promise<RunningHub> {
  const folder = mkdtempSync(join(tmpdir(), "hub-browser-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { PORT: String(port), DATABASE_URL: `file:${join(folder, "hub.db")}`, RATE_LIMITS: "off" };
  const server = spawn(process.execPath, [programOf("src/server.ts")], {
    env: { PATH: process.env["PATH"] ?? "", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "close");
  await listening(server);
  return {
    url,
    async mailsTo(email) {
      const answer = await fetch(`${url}/outbox.json?to=${encodeURIComponent(email)}`);
      // The shape that src/mail/outbox-routes.tsx answers with.
      return (await answer.json()) as KeptMail[];
    },
    command: (...words) => runCommand(env, words),
    async stop() {
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Its output is read to the end, so that it never waits to be heard. */
function listening({ stdout }: { stdout: Readable }): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.on("data", (said: Buffer) => said.includes("listens at") && resolve());
    stdout.once("close", () => reject(new Error("The hub ended before it listened.")));
  });
}

function runCommand(env: Record<string, string>, words: readonly string[]): unknown {
  const program = programOf("src/hub.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, "--json"], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`hub ${words.join(" ")} ended with ${status}: ${stdout}${stderr}`);
  return JSON.parse(stdout);
}
