import { Hono } from "hono";
import type { HubEnv } from "../platform/context.ts";
import { methodologyListPage } from "./methodology-list-page.tsx";
import { methodologyPage } from "./methodology-page.tsx";

export const methodologyRoutes = new Hono<HubEnv>()
  .get("/methodologies", methodologyListPage)
  .get("/methodologies/:id", (c) => methodologyPage(c, c.req.param("id"), ""))
  .get("/methodologies/:id/:slug", (c) => methodologyPage(c, c.req.param("id"), c.req.param("slug")));
