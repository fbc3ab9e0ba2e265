import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

export type Usage = {
  /** µs of this process on a processor, in user and system mode. */
  cpu: number;
  /** Bytes resident now, and at most so far. */
  rss: number;
  peakRss: number;
};

// The bundle of the bench lies in dist; a test runs this file where it stands.
const root = import.meta.url.endsWith("/tests/bench/child.ts") ? "../../" : "../";
const launcher = fileURLToPath(new URL(`${root}src/run.mjs`, import.meta.url));

/** A program of the bench in a process of its own, launched as `npm start` launches the hub. */
export class Child {
  private constructor(
    private readonly process: ChildProcess,
    readonly pid: number,
  ) {}

  static start(entry: string, environment: Record<string, string>, args: readonly string[] = []): Child {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
    const stdio = ["ignore", "ignore", "inherit", "ipc"] as ("ignore" | "inherit" | "ipc")[];
    const started = fork(launcher, [entry, ...args], { env, stdio, serialization: "advanced" });
    return new Child(started, started.pid ?? 0);
  }

  /** Its next message of this kind. */
  said<T>(kind: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const exited = (code: number | null) => reject(new Error(`a process of the bench ended with ${code}`));
      const hear = (message: { kind: string; value: T }) => {
        if (message.kind !== kind) return;
        this.process.off("message", hear);
        this.process.off("exit", exited);
        resolve(message.value);
      };
      this.process.on("message", hear);
      this.process.once("exit", exited);
    });
  }

  ask<T>(kind: string, value?: unknown): Promise<T> {
    const answer = this.said<T>(kind);
    this.process.send({ kind, value });
    return answer;
  }

  usage(): Promise<Usage> {
    return this.ask("usage");
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exited = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGKILL");
    await exited;
  }
}

/** In the child: answers questions of its parent, each by a function; what the process used is always among them. */
export function answering(questions: Record<string, (value: never) => unknown>): void {
  const all: Record<string, (value: never) => unknown> = { usage: () => usageNow(), ...questions };
  process.on("message", (message: { kind: string; value: never }) => {
    void Promise.resolve(all[message.kind]?.(message.value)).then((value) => tell(message.kind, value));
  });
}

/** In the child: something its parent waits for. */
export function tell(kind: string, value: unknown): void {
  process.send?.({ kind, value });
}

function usageNow(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpu: user + system,
    rss: process.memoryUsage.rss(),
    peakRss: process.resourceUsage().maxRSS * 1024,
  };
}
