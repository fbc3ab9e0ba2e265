import { createApp } from "./app.ts";
import { parseConfig } from "./config.ts";
import { makeDeps } from "./deps.ts";
import { consumers } from "./events/consumers.ts";
import { dispatch } from "./events/dispatch.ts";
import { runDueJobs } from "./jobs.ts";
import { sendMail } from "./mail/send-mail.ts";
import type { Deps } from "./platform/context.ts";
import { openHttp } from "./platform/db/http.ts";
import { makeLog } from "./platform/log.ts";

type Environment = Record<string, unknown>;
type Hub = { deps: Deps; app: ReturnType<typeof createApp> };

// One isolate serves one environment; its hub is made at the first request.
let hub: Hub | undefined;

function hubOf(environment: Environment): Hub {
  if (hub) return hub;
  const config = parseConfig(environment);
  if (config.database.kind !== "http") throw new Error("DATABASE_URL must be libSQL over HTTP at the edge");
  const deps = makeDeps({
    config,
    db: openHttp(config.database.url, config.database.authToken),
    log: makeLog(
      config.logLevel,
      (line) => console.log(line),
      () => Date.now(),
    ),
    stir: (context) => context()?.waitUntil(dispatch({ ...deps, consumers }).then(() => sendMail(deps, 20))),
  });
  hub = { deps, app: createApp(deps) };
  return hub;
}

type Execution = { waitUntil(work: Promise<unknown>): void; passThroughOnException(): void; props: unknown };

export default {
  fetch: (request: Request, environment: Environment, context: Execution) =>
    hubOf(environment).app.fetch(request, environment, context),
  scheduled: (event: { scheduledTime: number }, environment: Environment) =>
    runDueJobs(hubOf(environment).deps, event.scheduledTime),
};
