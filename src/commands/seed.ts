import type { Config } from "../config.ts";
import { seedHub } from "../seeding/index.ts";
import { WrongUsage, type Command } from "./command.ts";

const kinds: readonly Config["seed"][] = ["demo", "directory", "none"];

export const seed: Command = {
  name: "seed",
  usage: "seed [demo|directory|none]",
  does: "Fills a database that holds nobody yet: topics and sectors, the directory, the demo. Without a word, as SEED says.",
  words: [0, 1],
  needsDatabase: true,
  async run({ positionals: [word] }, { deps, say, answer }) {
    const kind = kinds.find((one) => one === (word ?? deps.config.seed));
    if (!kind) throw new WrongUsage(`A seed is one of ${kinds.join(", ")}, not "${word}".`);
    const { seeded, signIn } = await seedHub(deps, kind);
    if (seeded) say(`Seeded: ${kind}.`);
    else
      say(
        kind === "none" ? "Topics and sectors are there." : "Somebody is here already: nothing was changed.",
      );
    for (const [role, email] of Object.entries(signIn)) say(`  ${role.padEnd(10)} ${email}`);
    answer({ kind, seeded, signIn });
    return 0;
  },
};
