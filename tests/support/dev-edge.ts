import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { parseConfig } from "../../src/config.ts";
import { makeDeps } from "../../src/deps.ts";
import { openHttp } from "../../src/platform/db/http.ts";
import { silentLog } from "../../src/platform/log.ts";
import { prepareDatabase } from "../../src/prepare.ts";
import { startHrana } from "./hrana.ts";
import { quietWrangler } from "./quiet-wrangler.ts";

/*
 * `npm run dev:edge`: the Worker on workerd as `wrangler dev` runs it, reloading on change, with
 * data/edge.db behind a Hrana endpoint in Turso's place. Needs no network. PORT is 8787 unless set.
 */

const port = Number(process.env["PORT"] ?? 8787);
const origin = `http://127.0.0.1:${port}`;

mkdirSync("data", { recursive: true });
const hrana = await startHrana({ file: "data/edge.db" });
const vars = {
  HUB_ENV: "development",
  HUB_SECRET: "only for development, and known to all",
  BASE_URL: origin,
  DATABASE_URL: hrana.url,
  MAIL: "outbox",
  SEED: process.env["SEED"] ?? "demo",
  LOG_LEVEL: process.env["LOG_LEVEL"] ?? "info",
  RATE_LIMITS: process.env["RATE_LIMITS"] ?? "on",
  ...given("RESEND_API_KEY", "RESEND_BASE_URL", "RESEND_WEBHOOK_SECRET", "MAIL", "MAIL_FROM"),
};
const config = parseConfig(vars);
await prepareDatabase(makeDeps({ config, db: openHttp(hrana.url, undefined), log: silentLog }));

const wrangler = spawn(
  process.execPath,
  [
    ...[
      "node_modules/wrangler/bin/wrangler.js",
      "dev",
      "--local",
      "--ip",
      "127.0.0.1",
      "--port",
      String(port),
    ],
    ...["--test-scheduled", "--show-interactive-dev-session=false"],
    ...Object.entries(vars).flatMap(([name, value]) => ["--var", `${name}:${value}`]),
  ],
  { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...quietWrangler } },
);
wrangler.once("exit", (code) => void hrana.stop().then(() => process.exit(code ?? 0)));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => wrangler.kill(signal));

// Cloudflare's cron comes every minute; wrangler dev leaves that to whoever runs it.
const cron = `${origin}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`;
setInterval(() => fetch(cron).catch(() => undefined), 60_000).unref();
console.log(
  `The Worker will answer at ${origin} over data/edge.db.\nIts cron runs every minute, and now with: curl '${cron}'`,
);

function given(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
