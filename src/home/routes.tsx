import { Hono } from "hono";
import type { HubEnv } from "../platform/context.ts";
import { homePage } from "./home-page.tsx";
import { topicPage } from "./topic-page.tsx";

export const homeRoutes = new Hono<HubEnv>()
  .get("/", homePage)
  .get("/topics/:slug", (c) => topicPage(c, c.req.param("slug")));
