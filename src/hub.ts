import { backup, restore } from "./commands/backup.ts";
import type { Command } from "./commands/command.ts";
import { digest } from "./commands/digest.ts";
import { doctor } from "./commands/doctor.ts";
import { events } from "./commands/events.ts";
import { importing } from "./commands/import.ts";
import { member } from "./commands/member.ts";
import { migrating } from "./commands/migrate.ts";
import { search } from "./commands/search.ts";
import { seed } from "./commands/seed.ts";
import { stats } from "./commands/stats.ts";
import { subscription } from "./commands/subscription.ts";
import { runCommand } from "./commands/run-command.ts";

/** The hub's command line: `npm run hub -- <command>`. Exits 0 done, 1 failed, 2 wrong usage. */
const commands: readonly Command[] = [
  migrating,
  seed,
  importing,
  stats,
  digest,
  events,
  member,
  subscription,
  search,
  backup,
  restore,
  doctor,
];

process.exitCode = await runCommand(commands, process.argv.slice(2));
