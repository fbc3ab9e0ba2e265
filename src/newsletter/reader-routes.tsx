import { Hono } from "hono";
import type { HubEnv } from "../platform/context.ts";

export const readerRoutes = new Hono<HubEnv>();
