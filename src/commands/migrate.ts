import { migrate } from "../platform/db/migrate.ts";
import type { Command } from "./command.ts";

export const migrating: Command = {
  name: "migrate",
  usage: "migrate",
  does: "Brings the database's schema up to date.",
  words: [0, 0],
  needsDatabase: false,
  async run(_, { deps, say, answer }) {
    const applied = await migrate(deps.db);
    say(applied.length === 0 ? "Nothing to migrate." : `Applied ${applied.join(", ")}.`);
    answer({ applied });
    return 0;
  },
};
