import { Hono } from "hono";
import type { HubEnv } from "./context.ts";
import { missingMigrations } from "./db/migrate.ts";

/** `/healthz`: the process answers. `/readyz`: the database answers and has every migration. */
export const healthRoutes = new Hono<HubEnv>()
  .get("/healthz", (c) => c.json({ ok: true }))
  .get("/readyz", async (c) => {
    const missing = await missingMigrations(c.var.db);
    return c.json({ ok: missing.length === 0, missingMigrations: missing }, missing.length === 0 ? 200 : 503);
  });
