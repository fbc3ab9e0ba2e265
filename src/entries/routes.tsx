import { Hono } from "hono";
import type { HubEnv } from "../platform/context.ts";
import { editRoutes } from "./edit-routes.tsx";
import { historyRoutes } from "./history-routes.tsx";
import { postRoutes } from "./post-routes.tsx";
import { replyRoutes } from "./reply-routes.tsx";
import { translationRoutes } from "./translation-routes.tsx";

/** What threads, methodologies and calls have in common. Mounted before the kinds, whose last part is a slug. */
export const entryRoutes = new Hono<HubEnv>()
  .route("/", replyRoutes)
  .route("/", editRoutes)
  .route("/", historyRoutes)
  .route("/", postRoutes)
  .route("/", translationRoutes);
