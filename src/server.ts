import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { startCron } from "./node-cron.ts";
import { nodeDeps } from "./node-deps.ts";
import { prepareDatabase } from "./prepare.ts";
import { ConfigError, readConfig, type Config } from "./config.ts";
import type { Deps } from "./platform/context.ts";
import { welcome } from "./welcome.ts";

/** The hub as one Node process. */
async function start(config: Config) {
  const { deps, settled } = nodeDeps(config);
  const seeded = await prepareDatabase(deps);
  const cron = startCron(deps);
  const server = serve(
    { fetch: createApp(deps).fetch, hostname: config.host, port: config.port },
    ({ port }) => {
      welcome(config, port, seeded);
      // What a seed, an import or an older version has left in the log need not wait for the minute to end.
      deps.stir(() => undefined);
    },
  );
  server.on("error", (error) =>
    stop(deps, `Cannot listen on ${config.host}:${config.port}: ${error.message}`),
  );
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      deps.log.info("draining", { signal });
      cron.stop();
      setTimeout(() => process.exit(1), 10_000).unref();
      server.close(() => void settled().then(() => (deps.db.close(), process.exit(0))));
      if ("closeIdleConnections" in server) server.closeIdleConnections();
    });
  }
}

function stop(deps: Deps, sentence: string) {
  console.error(sentence);
  deps.db.close();
  process.exit(1);
}

try {
  await start(readConfig());
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
