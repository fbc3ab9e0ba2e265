import type { Config } from "../../config.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openHttp } from "./http.ts";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** The database of a Node process: a file (made with its folder if need be), or libSQL over HTTP. */
export function openDatabase(config: Config["database"]): Database {
  if (config.kind === "http") return openHttp(config.url, config.authToken);
  if (config.path !== ":memory:") mkdirSync(dirname(config.path), { recursive: true });
  return openEmbedded(config.path);
}
