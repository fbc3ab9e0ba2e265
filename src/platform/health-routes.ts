import { Hono } from "hono";
import type { HubEnv } from "./context.ts";
import { missingMigrations } from "./db/migrate.ts";
import { takesWrites } from "./db/takes-writes.ts";

/** `/healthz`: the process answers. `/readyz`: the database answers, has every migration, and takes what is written. */
export const healthRoutes = new Hono<HubEnv>()
  .get("/healthz", (c) => c.json({ ok: true }))
  .get("/readyz", async (c) => {
    const missing = await missingMigrations(c.var.db);
    const writable = await takesWrites(c.var.deps.db);
    const ok = missing.length === 0 && writable;
    return c.json({ ok, missingMigrations: missing, writable }, ok ? 200 : 503);
  });
