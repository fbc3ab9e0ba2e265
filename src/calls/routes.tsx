import { Hono } from "hono";
import type { HubEnv } from "../platform/context.ts";
import { callListPage } from "./call-list-page.tsx";
import { callPage } from "./call-page.tsx";

export const callRoutes = new Hono<HubEnv>()
  .get("/calls", callListPage)
  .get("/calls/:id", (c) => callPage(c, c.req.param("id"), ""))
  .get("/calls/:id/:slug", (c) => callPage(c, c.req.param("id"), c.req.param("slug")));
