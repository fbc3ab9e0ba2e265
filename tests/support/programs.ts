import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject, onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A program of this project: what Node (or the command) is given, and its whole environment beside the PATH. */
export type Launch = { command?: string; args: readonly string[]; env: Record<string, string> };
export type Running = { launch: Launch; child: ChildProcess; output(): string; errors(): string };
export type Ended = { code: number | null; signal: NodeJS.Signals | null; output: string; errors: string };

/** The file that `src/bundle.mjs` makes of an entry such as "src/hub.ts": built once in a run, started many times. */
export function programOf(source: string): string {
  const program = join(inject("programs"), source.replaceAll("/", "-").replace(/\.ts$/, ".mjs"));
  // Two files that build it at once write the same, each in one move.
  if (existsSync(program)) return program;
  const { status, stderr } = spawnSync(process.execPath, [join(root, "src/bundle.mjs"), source, program]);
  if (status !== 0) throw new Error(`${source} does not build: ${String(stderr)}`);
  return program;
}

export function startProgram(launch: Launch): Running {
  // What one of them has compiled the next need not: a drill starts them by the dozen.
  const compiled = { NODE_COMPILE_CACHE: join(inject("programs"), "compiled") };
  const env = { PATH: process.env["PATH"] ?? "", ...compiled, ...launch.env };
  const stdio: ["ignore", "pipe", "pipe"] = ["ignore", "pipe", "pipe"];
  const child = spawn(launch.command ?? process.execPath, launch.args, { cwd: root, env, stdio });
  // A test that fails half-way leaves nobody behind.
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  return { launch, child, output: () => output, errors: () => errors };
}

export async function endOf({ child, output, errors }: Running): Promise<Ended> {
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once("close", (...end) => resolve(end)),
  );
  return { code, signal, output: output(), errors: errors() };
}

/** Resolves with the first match in what a program prints; rejects when it ends without one. */
export function printed({ child, output, errors }: Running, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(output());
      if (found) resolve(found);
    };
    child.stdout?.on("data", look);
    child.once("close", () => reject(new Error(`ended before ${pattern}: ${output()}${errors()}`)));
    look();
  });
}

/** A new folder that goes when the test has ended. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hub-drill-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A port of loopback that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
