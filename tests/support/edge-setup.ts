import type { TestProject } from "vitest/node";
import { openHttp } from "../../src/platform/db/http.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { startHrana } from "./hrana.ts";
import { startResendStub } from "./resend-stub.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where `POST /databases` answers the URL of a fresh, migrated database. */
    hranaUrl: string;
    /** A Resend stub; `POST /_faults` and `/_reset` steer it, `GET /_accepted` tells what it took. */
    resendUrl: string;
    /** What the Worker under test has as its environment. */
    edgeVars: Record<string, string>;
  }
}

/** Once before the tests on workerd, which can open no port and no file: the database they talk to. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const hrana = await startHrana();
  const resend = await startResendStub();
  const workersResend = await startResendStub();
  await migrate(openHttp(hrana.url, undefined));
  project.provide("hranaUrl", hrana.url);
  project.provide("resendUrl", resend.url);
  project.provide("edgeVars", {
    HUB_ENV: "test",
    HUB_SECRET: "only for tests, and long enough for one",
    DATABASE_URL: hrana.url,
    MAIL: "outbox",
    // For a test that runs the Worker with MAIL=resend; a stub of its own, so that nobody resets it meanwhile.
    RESEND_API_KEY: "re_edge",
    RESEND_BASE_URL: workersResend.url,
    SEED: "none",
    LOG_LEVEL: "error",
    RATE_LIMITS: "off",
  });
  return async () => {
    await resend.close();
    await workersResend.close();
    await hrana.stop();
  };
}
