import { existsSync } from "node:fs";
import { importPath, sayReport, showProgress, type ImportReport } from "../exchange/index.ts";
import { seedHub } from "../seeding/index.ts";
import { WrongUsage, type Command } from "./command.ts";

export const importing: Command = {
  name: "import",
  usage: "import PATH [--recent] [--json]",
  does: "Takes calls, methodologies, threads and subscriptions from a folder or a file. Nobody is notified.",
  more: `Of a folder it takes directory.jsonl, calls.jsonl, Markdown cards with front matter, revisions.jsonl, threads.jsonl, thread_messages.jsonl and
subscriptions.csv, wherever they lie in it, and says what else it met. A single file may have any name.
Doing it again changes only what the source has changed. An import that was killed goes on where it was.
A line that does not fit is skipped and named with its reason; that is no failure.

--recent  Moves publication dates so that the newest is now and all fall in the last 28 days, order kept and deadlines untouched,
          as if it had all been posted here: for rehearsals. Applies to what is new to the hub.
--json    Prints {kinds: {calls: {read, created, updated, unchanged, skipped}, …}, skipped: [{file, line, reason}],
          notTaken: [{file, reason}]}.

subscriptions.csv has a header with email and confirmed_at, and any of language, discussions, methodologies, calls (off, daily,
weekly), topics, sectors, countries, languages (lists parted by ;), hour, weekday, zone, format, consent. Who has unsubscribed here,
or whose address is suppressed, is not subscribed again.`,
  options: { recent: { type: "boolean" } },
  words: [1, 1],
  needsDatabase: true,
  async run({ positionals: [path = ""], options }, { deps, say, answer }) {
    if (!existsSync(path)) throw new WrongUsage(`There is nothing at ${path}.`);
    // What comes in names topics and sectors; a hub that was never started has none yet.
    await seedHub(deps, "none");
    const progress = showProgress(process.stderr, () => deps.clock.now());
    const report = await importPath(deps, path, { recent: options.recent === true, watch: progress.watch });
    progress.end();
    sayReport(report, say);
    answer(report);
    if (taken(report) > 0) return 0;
    console.error(`There is nothing in ${path} that an import takes.`);
    return 1;
  },
};

const taken = ({ kinds }: ImportReport): number =>
  Object.values(kinds).reduce((sum, { read }) => sum + read, 0);
