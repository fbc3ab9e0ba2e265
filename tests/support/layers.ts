import type { SourceFile, SourceTree } from "./source-tree.ts";

export const slices = (
  "home entries threads methodologies calls directory members moderation notifications subscriptions digests " +
  "newsletter sending search feeds exchange seeding"
).split(" ");
export const mechanisms = "events mail platform ui".split(" ");
/** The two lists of the events mechanism that name what the slices have. */
export const knowsSlices = ["src/events/consumers.ts", "src/events/event.ts"];

/** A file of a slice is a decision unless its name says otherwise: nouns are pure, verbs act. */
const verbs = new Set(
  (
    "accept add allow answer append apply approve archive ask assemble attach ban block bookmark build cancel catch change " +
    "check choose claim clear close collect compile complete compose confirm consume count create decide decline deliver " +
    "demote deny describe discard dismiss draft drop edit embed end enter erase expire export extend fetch file fill find finish flag " +
    "follow forget freeze gather give grant handle hide hold import index invite issue join keep leave limit link list load lock " +
    "look make mark match merge move mute name notify offer open pause pin plan post prepare preview promote publish purge " +
    "queue rank react read rebuild receive record redeem refresh refuse reindex reject release remind remove rename render " +
    "reopen replay reply report request require resend resolve restore resume retire retry return review revoke run save " +
    "schedule score search see seed select send set settle share show sign skip snapshot split start stop store submit " +
    "subscribe summarise suppress suspend sweep sync take tell track transfer turn undo unfollow unlink unlock unpin unsubscribe " +
    "update uphold upload verify view visit vouch warn watch withdraw write"
  ).split(" "),
);

type Kind = "routes" | "page" | "verb" | "store" | "decision" | "index";
const inwards: Kind[] = ["decision", "store", "verb", "page", "routes", "index"];

export function eachImport(
  tree: SourceTree,
  isWrong: (from: string, to: string, typeOnly: boolean) => unknown,
): string[] {
  return tree.flatMap(({ path, imports }) =>
    imports.filter(({ to, typeOnly }) => isWrong(path, to, typeOnly)).map(({ to }) => `${path}: ${to}`),
  );
}

export function eachLine(tree: SourceTree, text: "code" | "uncommented", wrong: RegExp): string[] {
  return tree.flatMap((file) =>
    file[text]
      .split("\n")
      .flatMap((line, i) => (wrong.test(line) ? [`${file.path}:${i + 1}: ${line.trim()}`] : [])),
  );
}

export function except(tree: SourceTree, path: RegExp): SourceTree {
  return tree.filter((file) => !path.test(file.path));
}

export function sliceOf(path: string): string | undefined {
  return slices.find((slice) => path.startsWith(`src/${slice}/`));
}

export function mechanismOf(path: string): string | undefined {
  return mechanisms.find((mechanism) => path.startsWith(`src/${mechanism}/`));
}

export function isInSlice({ path }: SourceFile): boolean {
  return sliceOf(path) !== undefined && !path.endsWith(".client.js");
}

/** server.ts, worker.ts, app.ts, jobs.ts and what else lies in src itself; the commands are hub.ts's. */
export function isRoot(path: string): boolean {
  return /^src\/([^/]+\.tsx?$|commands\/)/.test(path);
}

/** The only two files in src itself that anything may import. */
export function shared(path: string): boolean {
  return path === "src/paths.ts" || path === "src/config.ts";
}

function kindOf(path: string): Kind {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === "index.ts") return "index";
  if (/(^|-)routes\.tsx?$/.test(name)) return "routes";
  if (name.endsWith(".tsx")) return "page";
  if (/(^|-)store\.ts$/.test(name)) return "store";
  return verbs.has(name.split(/[-.]/)[0] ?? "") ? "verb" : "decision";
}

/** The command line's slice is a tool of many steps, whose files are not a slice's. */
export function isDecision({ path }: SourceFile): boolean {
  return isInSlice({ path } as SourceFile) && sliceOf(path) !== "exchange" && kindOf(path) === "decision";
}

export function isOutward(from: string, to: string): boolean {
  const slice = sliceOf(from);
  if (!slice || slice === "exchange" || slice !== sliceOf(to)) return false;
  return inwards.indexOf(kindOf(from)) < inwards.indexOf(kindOf(to));
}

export function reachesPastIndex(from: string, to: string): boolean {
  const target = sliceOf(to);
  if (!target || sliceOf(from) === target) return false;
  // The app mounts routes and the cron table lists jobs: they are above the slices, not beside them.
  return !/^src\/[^/]+$/.test(from) && !knowsSlices.includes(from) && to !== `src/${target}/index.ts`;
}

export function circles(tree: SourceTree): string[][] {
  const uses = new Map(slices.map((slice) => [slice, new Set<string>()]));
  for (const { path, imports } of tree)
    for (const { to } of imports) {
      const [from, target] = [sliceOf(path), sliceOf(to)];
      if (from && target && from !== target) uses.get(from)?.add(target);
    }
  const found = new Map<string, string[]>();
  const walk = (slice: string, trail: string[]) => {
    const at = trail.indexOf(slice);
    if (at >= 0) return void found.set(trail.slice(at).toSorted().join(), [...trail.slice(at), slice]);
    for (const next of uses.get(slice) ?? []) walk(next, [...trail, slice]);
  };
  for (const slice of slices) walk(slice, []);
  return [...found.values()];
}

export const sqlText =
  /sql`|["'`]\s*(select\s.*\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(table|index)|pragma\s)/;

export function mayNotHoldSql({ path }: SourceFile): boolean {
  return !/-store\.ts$|^src\/(platform\/db|commands)\/|^db\//.test(path);
}

export function queryBuilders(tree: SourceTree): string[] {
  return eachImport(
    tree.filter(mayNotHoldSql),
    (_, to, typeOnly) => /^(drizzle-orm|@libsql)/.test(to) && !typeOnly,
  );
}

/** Modules that workerd lacks; node:crypto, node:buffer and the like come with nodejs_compat. */
export function onlyOnNode(name: string): boolean {
  return /^(node:(fs|child_process|net|http|https|os|cluster|worker_threads|path|tty|readline|v8|vm)\b|node-cron|libsql$|@libsql\/client$|@hono\/node-server|nodemailer)/.test(
    name,
  );
}

const needsReason = /(:|<|\bas)\s*any\b|\bas unknown as\b|[\w)\]]!(?=[.[;,)\s])(?!\s*=)/;

/** Lines whose comment is neither on them nor on the line above. */
export function unreasoned({ path, text, code }: SourceFile): string[] {
  const lines = text.split("\n");
  const commented = (i: number) => /\/\/|\*\/|^\s*\*/.test(lines[i] ?? "");
  return code
    .split("\n")
    .flatMap((line, i) =>
      needsReason.test(line) && !commented(i) && !commented(i - 1) ? [`${path}:${i + 1}`] : [],
    );
}
