import { dispatch } from "../events/dispatch.ts";
import { read } from "../platform/db/query.ts";
import { indexName, indexStanding, rebuildIndex, searchIndex } from "../search/index.ts";
import { WrongUsage, type Command, type Terminal } from "./command.ts";

export const search: Command = {
  name: "search",
  usage: "search index|rebuild|status",
  does: "Brings the search index up to the log's end, makes it anew, or says how far it is.",
  more: "A running hub does the same by itself, slice by slice; both may work at once, and either may be stopped at any point.",
  words: [1, 1],
  needsDatabase: true,
  async run({ positionals: [verb = ""] }, terminal) {
    if (!["index", "rebuild", "status"].includes(verb))
      throw new WrongUsage(`search knows index, rebuild and status, not "${verb}".`);
    if (verb === "rebuild") await rebuildIndex(terminal.deps);
    return verb === "status" ? status(terminal) : index(terminal);
  },
};

async function index(terminal: Terminal): Promise<0 | 1> {
  const { deps, say } = terminal;
  for (;;) {
    const { more, failed } = await dispatch({ ...deps, consumers: [searchIndex] });
    if (failed > 0) say("A post could not be indexed; it is tried again by the hub: events list --parked");
    if (!more) return (await status(terminal)) || (failed > 0 ? 1 : 0);
    const [[standing]] = await read(deps.db, indexStanding(indexName));
    say(`${standing?.cursor} of ${standing?.end} events`);
  }
}

async function status({ deps, say, answer }: Terminal): Promise<0> {
  const [[standing]] = await read(deps.db, indexStanding(indexName));
  say(
    `The index holds ${standing?.posts} posts and has come to event ${standing?.cursor} of ${standing?.end}.`,
  );
  answer(standing);
  return 0;
}
