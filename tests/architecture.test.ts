import { describe, expect, test } from "vitest";
import { readTree, reachedFrom, treeOf, type SourceFile, type SourceTree } from "./support/source-tree.ts";

/*
 * How the program is layered, as rules that fail. Each is a sentence, what breaks it in a tree of
 * files, and an example that shows it would be caught.
 *
 *   entry → app, jobs → routes → pages → verbs → stores → decisions        (inward)
 *   slice → another slice's index.ts, never in a circle                    (sideways)
 *   slice → mechanism, never back                                          (down)
 */

const slices =
  "home entries threads methodologies calls notifications directory members moderation subscriptions digests search feeds exchange".split(
    " ",
  );
const mechanisms = "events mail platform ui".split(" ");
/** The two lists of the events mechanism that name what the slices have. */
const knowsSlices = ["src/events/consumers.ts", "src/events/event.ts"];

/** A file of a slice is a decision unless its name says otherwise: nouns are pure, verbs act. */
const verbs = new Set(
  (
    "accept add allow answer append apply approve archive ask assemble attach ban block bookmark build cancel catch change " +
    "check choose claim clear close collect compile complete compose confirm consume count create decide decline deliver " +
    "demote deny describe discard dismiss draft drop edit embed erase expire export extend fetch file fill find finish flag " +
    "follow forget freeze gather give grant handle hide hold import index invite issue join keep leave limit list load lock " +
    "look make mark match merge move mute name notify offer open pause pin plan post prepare preview promote publish purge " +
    "queue rank react read rebuild receive record redeem refresh refuse reindex reject release remind remove rename render " +
    "reopen replay reply report request require resend resolve restore resume retire retry return review revoke run save " +
    "schedule score search see seed select send set settle share show sign skip snapshot split start stop store submit " +
    "subscribe summarise suppress suspend sweep sync take tell track transfer turn undo unfollow unlock unpin unsubscribe " +
    "update uphold upload verify view visit vouch warn watch withdraw write"
  ).split(" "),
);

type Kind = "routes" | "page" | "verb" | "store" | "decision" | "index";
const inwards: Kind[] = ["decision", "store", "verb", "page", "routes", "index"];

type Rule = {
  sentence: string;
  /** What breaks the rule: `path: what`. */
  broken(tree: SourceTree): string[];
  /** A tree that breaks it in one place. */
  example: Record<string, string>;
};

const rules: Rule[] = [
  {
    sentence: "imports go inward: entry, app and jobs, routes, pages, verbs, stores, decisions",
    broken: (tree) => eachImport(tree, (from, to) => isOutward(from, to)),
    example: {
      "src/threads/thread.ts": 'import { postReply } from "./post-reply.ts";',
      "src/threads/post-reply.ts": "export async function postReply() {}",
    },
  },
  {
    sentence: "nothing below the entries imports them or the app",
    broken: (tree) =>
      eachImport(tree, (from, to, typeOnly) => !isRoot(from) && isRoot(to) && !shared(to) && !typeOnly),
    example: { "src/threads/post-reply.ts": 'import { createApp } from "../app.ts";' },
  },
  {
    sentence: "a slice reaches another one only through its index.ts",
    broken: (tree) => eachImport(tree, (from, to) => reachesPastIndex(from, to)),
    example: { "src/digests/plan.ts": 'import type { Thread } from "../threads/thread.ts";' },
  },
  {
    sentence: "slices do not import each other in a circle",
    broken: (tree) => circles(tree).map((circle) => circle.join(" → ")),
    example: {
      "src/threads/post-reply.ts": 'import { a } from "../entries/index.ts";',
      "src/entries/list.ts": 'import { b } from "../calls/index.ts";',
      "src/calls/publish.ts": 'import { c } from "../threads/index.ts";',
    },
  },
  {
    sentence: "a mechanism knows no slice, except the event union and the list of consumers",
    broken: (tree) =>
      eachImport(tree, (from, to) => mechanismOf(from) && !knowsSlices.includes(from) && sliceOf(to)),
    example: { "src/mail/open.ts": 'import { digest } from "../digests/index.ts";' },
  },
  {
    sentence: "a mail takes its facts as props: of a slice it imports types at most",
    broken: (tree) =>
      eachImport(tree, (from, to, typeOnly) => from.startsWith("emails/") && sliceOf(to) && !typeOnly),
    example: { "emails/welcome.tsx": 'import { findMember } from "../src/members/index.ts";' },
  },
  {
    sentence: "the schema and the migrations know nothing of the program",
    broken: (tree) =>
      eachImport(tree, (from, to) => /^db\/(schema|migrations)\//.test(from) && to.startsWith("src/")),
    example: { "db/schema/mail.ts": 'import { mailer } from "../../src/mail/mailer.ts";' },
  },
  {
    sentence: "only stores, platform/db and db hold SQL",
    broken: (tree) =>
      eachLine(tree.filter(mayNotHoldSql), "uncommented", sqlText).concat(queryBuilders(tree)),
    example: { "src/threads/post-reply.ts": 'db.batch(["insert into replies values (1)"]);' },
  },
  {
    sentence: "a decision is a noun without I/O: no async, no await, no store, no database",
    broken: (tree) =>
      eachLine(tree.filter(isDecision), "code", /\b(async|await)\b/).concat(
        eachImport(
          tree.filter(isDecision),
          (_, to, typeOnly) => !typeOnly && /-store\.ts$|platform\/db\//.test(to),
        ),
      ),
    example: { "src/threads/thread.ts": "export const close = async () => {};" },
  },
  {
    sentence: "only config.ts reads the environment",
    broken: (tree) =>
      eachLine(except(tree, /^src\/config\.ts$/), "code", /\bprocess\.env\b|\bimport\.meta\.env\b/),
    example: { "src/server.ts": "const port = process.env.PORT;" },
  },
  {
    sentence: "time, ids and chance come in through platform/clock.ts and platform/ids.ts",
    broken: (tree) =>
      eachLine(
        except(
          tree,
          /^src\/platform\/(clock|ids)\.ts$|^src\/(server|worker|hub|node-deps)\.ts$|\.client\.js$/,
        ),
        "code",
        /\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\b|\bgetRandomValues\b|\brandomBytes\b|\bTemporal\.Now\b/,
      ),
    example: { "src/calls/call.ts": "const open = call.opensAt < Date.now();" },
  },
  {
    sentence: "what leaves the process leaves from rows: no slice calls the network or a provider",
    broken: (tree) =>
      eachLine(tree.filter(isInSlice), "code", /(?<![.\w])fetch\(|\bwaitUntil\(/).concat(
        eachImport(
          except(tree, /^src\/mail\//),
          (_, to, typeOnly) => /^(resend|nodemailer)/.test(to) && !typeOnly,
        ),
      ),
    example: { "src/threads/post-reply.ts": 'await fetch("https://hooks.example/");' },
  },
  {
    sentence:
      "what the Worker reaches runs on workerd: no files, processes, sockets, node-cron or native modules",
    broken: (tree) =>
      reachedFrom(tree, "src/worker.ts").flatMap(({ path, imports }) =>
        imports.filter(({ to, typeOnly }) => !typeOnly && onlyOnNode(to)).map(({ to }) => `${path}: ${to}`),
      ),
    example: {
      "src/worker.ts": 'import { jobs } from "./jobs.ts";',
      "src/jobs.ts": 'import cron from "node-cron";',
    },
  },
  {
    sentence: "nothing but the command line reaches import and export",
    broken: (tree) =>
      eachImport(
        tree,
        (from, to) =>
          sliceOf(to) === "exchange" && sliceOf(from) !== "exchange" && !/^src\/(hub|commands)/.test(from),
      ),
    example: { "src/threads/routes.tsx": 'import { importFolder } from "../exchange/index.ts";' },
  },
  {
    sentence: "`any`, `as unknown as` and `!` have a reason in a comment beside them",
    broken: (tree) => tree.flatMap(unreasoned),
    example: { "src/threads/thread.ts": "const first = replies[0]!.body;" },
  },
  {
    sentence: "a name says what a file is about, not that it serves, manages or helps",
    broken: (tree) =>
      except(tree, /^db\/seed\//)
        .map(({ path }) => path)
        .filter((path) => /(service|manager|helper|util|misc|common|handler)s?\b/i.test(path)),
    example: { "src/threads/thread-utils.ts": "" },
  },
  {
    sentence: "a file has at most 300 lines, catalogues of text and seeds apart",
    broken: (tree) =>
      except(tree, /text\.ts$|^db\/seed\//)
        .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
        .filter(({ lines }) => lines > 300)
        .map(({ path, lines }) => `${path}: ${lines} lines`),
    example: { "src/threads/thread.ts": "\n".repeat(301) },
  },
];

const project = readTree(["src", "db", "emails"]);

describe("in this project", () => {
  test.each(rules)("$sentence", ({ broken }) => expect(broken(project)).toEqual([]));

  test("every folder of src is a slice or a mechanism", () => {
    const folders = new Set(
      project.map(({ path }) => /^src\/([^/]+)\//.exec(path)?.[1]).filter((name) => name !== undefined),
    );
    expect([...folders].filter((name) => !slices.includes(name) && !mechanisms.includes(name))).toEqual([]);
  });
});

describe("an example is caught where", () => {
  test.each(rules)("$sentence", ({ broken, example }) => expect(broken(treeOf(example))).toHaveLength(1));

  test("the same words in a comment or a string are no mistake", () => {
    const innocent = {
      "src/threads/post-reply.ts": '// await fetch("x"), Date.now()\nconst a = "process.env, new Date()";',
    };
    expect(rules.flatMap(({ broken }) => broken(treeOf(innocent)))).toEqual([]);
  });
});

function eachImport(
  tree: SourceTree,
  isWrong: (from: string, to: string, typeOnly: boolean) => unknown,
): string[] {
  return tree.flatMap(({ path, imports }) =>
    imports.filter(({ to, typeOnly }) => isWrong(path, to, typeOnly)).map(({ to }) => `${path}: ${to}`),
  );
}

function eachLine(tree: SourceTree, text: "code" | "uncommented", wrong: RegExp): string[] {
  return tree.flatMap((file) =>
    file[text]
      .split("\n")
      .flatMap((line, i) => (wrong.test(line) ? [`${file.path}:${i + 1}: ${line.trim()}`] : [])),
  );
}

function except(tree: SourceTree, path: RegExp): SourceTree {
  return tree.filter((file) => !path.test(file.path));
}

function sliceOf(path: string): string | undefined {
  return slices.find((slice) => path.startsWith(`src/${slice}/`));
}

function mechanismOf(path: string): string | undefined {
  return mechanisms.find((mechanism) => path.startsWith(`src/${mechanism}/`));
}

function isInSlice({ path }: SourceFile): boolean {
  return sliceOf(path) !== undefined && !path.endsWith(".client.js");
}

/** server.ts, worker.ts, app.ts, jobs.ts and what else lies in src itself. */
function isRoot(path: string): boolean {
  return /^src\/[^/]+\.tsx?$/.test(path);
}

/** The only two files in src itself that anything may import. */
function shared(path: string): boolean {
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
function isDecision({ path }: SourceFile): boolean {
  return isInSlice({ path } as SourceFile) && sliceOf(path) !== "exchange" && kindOf(path) === "decision";
}

function isOutward(from: string, to: string): boolean {
  const slice = sliceOf(from);
  if (!slice || slice === "exchange" || slice !== sliceOf(to)) return false;
  return inwards.indexOf(kindOf(from)) < inwards.indexOf(kindOf(to));
}

function reachesPastIndex(from: string, to: string): boolean {
  const target = sliceOf(to);
  if (!target || sliceOf(from) === target) return false;
  // The app mounts routes and the cron table lists jobs: they are above the slices, not beside them.
  return !isRoot(from) && !knowsSlices.includes(from) && to !== `src/${target}/index.ts`;
}

function circles(tree: SourceTree): string[][] {
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

const sqlText =
  /sql`|\.(batch|script|prepare)\(|["'`]\s*(select\s.*\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(table|index)|pragma\s)/;

function mayNotHoldSql({ path }: SourceFile): boolean {
  return !/-store\.ts$|^src\/platform\/db\/|^db\//.test(path);
}

function queryBuilders(tree: SourceTree): string[] {
  return eachImport(
    tree.filter(mayNotHoldSql),
    (_, to, typeOnly) => /^(drizzle-orm|@libsql)/.test(to) && !typeOnly,
  );
}

/** Modules that workerd lacks; node:crypto, node:buffer and the like come with nodejs_compat. */
function onlyOnNode(name: string): boolean {
  return /^(node:(fs|child_process|net|http|https|os|cluster|worker_threads|path|tty|readline|v8|vm)\b|node-cron|libsql$|@libsql\/client$|@hono\/node-server|nodemailer)/.test(
    name,
  );
}

const needsReason = /(:|<|\bas)\s*any\b|\bas unknown as\b|[\w)\]]!(?=[.[;,)\s])(?!\s*=)/;

/** Lines whose comment is neither on them nor on the line above. */
function unreasoned({ path, text, code }: SourceFile): string[] {
  const lines = text.split("\n");
  const commented = (i: number) => /\/\/|\*\/|^\s*\*/.test(lines[i] ?? "");
  return code
    .split("\n")
    .flatMap((line, i) =>
      needsReason.test(line) && !commented(i) && !commented(i - 1) ? [`${path}:${i + 1}`] : [],
    );
}
