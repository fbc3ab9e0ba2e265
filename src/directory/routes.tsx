import { Hono } from "hono";
import type { HubEnv } from "../platform/context.ts";
import { contactRoutes } from "./contact-routes.tsx";
import { countryPage } from "./country-page.tsx";
import { directoryPage } from "./directory-page.tsx";
import { organisationRoutes } from "./organisation-routes.tsx";

export const directoryRoutes = new Hono<HubEnv>()
  .get("/directory", directoryPage)
  .get("/countries/:cc", (c) => countryPage(c, c.req.param("cc")))
  .route("/", contactRoutes)
  .route("/", organisationRoutes);
