import { Hono } from "hono";
import type { HubEnv } from "../platform/context.ts";
import { alertRoutes } from "./alert-routes.tsx";
import { archiveRoutes } from "./archive-routes.tsx";
import { copyRoutes } from "./copy-routes.tsx";
import { deleteRoutes } from "./delete-routes.tsx";
import { deskRoutes } from "./desk-routes.tsx";
import { itemRoutes } from "./item-routes.tsx";
import { lettersRoutes } from "./letters-routes.tsx";
import { readerRoutes } from "./reader-routes.tsx";
import { withdrawRoutes } from "./withdraw-routes.tsx";
import { wordsRoutes } from "./words-routes.tsx";

/** The newsletter: its archive, its editors' desk, alerts, and what a reader would get. */
export const newsletterRoutes = new Hono<HubEnv>()
  .route("/", archiveRoutes)
  .route("/", copyRoutes)
  .route("/", alertRoutes)
  .route("/", readerRoutes)
  // Before the desk, which would take "new" for an issue.
  .route("/", wordsRoutes)
  .route("/", deskRoutes)
  .route("/", itemRoutes)
  .route("/", lettersRoutes)
  .route("/", withdrawRoutes)
  .route("/", deleteRoutes);
