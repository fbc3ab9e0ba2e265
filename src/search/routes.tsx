import { Hono } from "hono";
import type { HubEnv } from "../platform/context.ts";
import { readQuery } from "../platform/form.ts";
import { workOf } from "../platform/context.ts";
import { errorPage, refuse } from "../ui/answer.tsx";
import { findTitles } from "./find-titles.ts";
import { limitTitles } from "./limit-searches.ts";
import { searchPage } from "./search-page.tsx";

/** An address longer than any form of ours makes. */
const mostAddress = 4000;

export const searchRoutes = new Hono<HubEnv>()
  .use("/search/*", async (c, next) => {
    if (c.req.url.length > mostAddress) return errorPage(c, 413);
    return next();
  })
  .get("/search", searchPage)
  // Titles for a field in which somebody types: a list of texts.
  .get("/search/titles", async (c) => {
    const refusal = limitTitles(c);
    if (refusal) return refuse(c, refusal);
    const titles = await findTitles(workOf(c), c.var.actor, readQuery(c, "q") ?? "");
    return c.json(titles, 200, { "Cache-Control": "private, max-age=60" });
  });
