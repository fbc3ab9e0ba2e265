import { parseArgs } from "node:util";
import { ConfigError, readConfig } from "../config.ts";
import { nodeDeps } from "../node-deps.ts";
import type { Deps } from "../platform/context.ts";
import { isOfDisk } from "../platform/db/database.ts";
import { migrate } from "../platform/db/migrate.ts";
import { WrongUsage, type Command, type Given } from "./command.ts";

/** Finds the command, checks its arguments, runs it. Answers the exit code. */
export async function runCommand(commands: readonly Command[], words: readonly string[]): Promise<0 | 1 | 2> {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "help") {
    console.log(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) return wrongUsage(`There is no command ${name}.\n${overview(commands)}`);
  try {
    const given = argumentsOf(command, rest);
    if (given.options.help) return help(command);
    return await run(command, given);
  } catch (error) {
    if (error instanceof WrongUsage)
      return wrongUsage(`${error.message}\nUsage: npm run hub -- ${command.usage}`);
    console.error(error instanceof ConfigError ? error.message : isOfDisk(error) ? diskText(error) : error);
    return 1;
  }
}

/** Whatever was committed stands, so the same command goes on from there. */
function diskText(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `The database cannot be written to: ${said}. What was done so far stands; once this is put right, the same command goes on.`;
}

async function run(command: Command, given: Given): Promise<0 | 1> {
  const json = given.options.json === true;
  const config = readConfig();
  // What a command prints is its own words; the log's lines would be between them.
  const logLevel = config.logLevel === "debug" ? "debug" : "silent";
  let opened: Deps | undefined;
  // Opened when first asked for: a damaged database must not keep a backup from taking its place.
  const open = () => (opened ??= nodeDeps({ ...config, logLevel }).deps);
  try {
    if (command.needsDatabase) await migrate(open().db);
    return await command.run(given, {
      get deps() {
        return open();
      },
      say: (line) => void (json || console.log(line)),
      answer: (value) => void (json && console.log(JSON.stringify(value))),
    });
  } finally {
    opened?.mailer.close?.();
    opened?.db.close();
  }
}

function argumentsOf(command: Command, words: string[]): Given {
  const options = {
    ...command.options,
    help: { type: "boolean", short: "h" },
    json: { type: "boolean" },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
  const { positionals, values } = parsed;
  const [least, most] = command.words;
  if (!values.help && (positionals.length < least || positionals.length > most))
    throw new WrongUsage(
      positionals.length < least ? "Something is missing." : `What is ${positionals[most]}?`,
    );
  return { positionals, options: values as Given["options"] };
}

function help(command: Command): 0 {
  console.log(
    `npm run hub -- ${command.usage}\n\n${[command.does, command.more].filter(Boolean).join("\n\n")}`,
  );
  return 0;
}

function wrongUsage(sentence: string): 2 {
  console.error(sentence);
  return 2;
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  return [
    "npm run hub -- <command>",
    "",
    ...commands.map(({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`),
  ].join("\n");
}
