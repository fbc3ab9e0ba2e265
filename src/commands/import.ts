import { existsSync } from "node:fs";
import { importPath, sayReport, showProgress } from "../exchange/index.ts";
import { WrongUsage, type Command } from "./command.ts";

export const importing: Command = {
  name: "import",
  usage: "import PATH [--recent] [--json]",
  does: "Takes calls, method cards, threads and subscriptions from a folder or a file. (import --help says more.)",
  options: { recent: { type: "boolean" } },
  words: [1, 1],
  needsDatabase: true,
  async run({ positionals: [path = ""], options }, { deps, say, answer }) {
    if (!existsSync(path)) throw new WrongUsage(`There is nothing at ${path}.`);
    const progress = showProgress(process.stderr, () => deps.clock.now());
    const report = await importPath(deps, path, { recent: options.recent === true, watch: progress.watch });
    progress.end();
    sayReport(report, say);
    answer(report);
    return 0;
  },
};
