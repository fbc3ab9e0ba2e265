import type { Config } from "./config.ts";
import { paths } from "./paths.ts";

/** What the console says once the hub listens. */
export function welcome(config: Config, port: number): void {
  const url = config.baseUrl.replace(":0", `:${port}`);
  console.log(`${config.hubName} listens at ${url}`);
  if (config.mail.kind === "outbox") console.log(`Mail is kept at ${url}${paths.outbox()}`);
}
