import type { Config } from "./config.ts";
import { paths } from "./paths.ts";
import type { Seeded } from "./seeding/index.ts";

/** What the console says once the hub listens: where it is, and how to get in. */
export function welcome(config: Config, port: number, { signIn }: Seeded): void {
  const url = config.baseUrl.replace(/:0$/, `:${port}`);
  const people = Object.entries(signIn);
  const lines = [`${config.hubName} listens at ${url}`];
  if (config.mail.kind === "outbox") {
    if (people.length > 0) lines.push("", `Sign in at ${url}${paths.signIn()} as`);
    lines.push(...people.map(([role, email]) => `  ${role.padEnd(10)} ${email}`));
    if (people.length > 0) lines.push("  or any other address, to join as somebody new");
    lines.push("", `Mail, the link to sign in included, appears at ${url}${paths.outbox()}`);
  }
  console.log(lines.join("\n"));
}
