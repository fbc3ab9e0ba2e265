import { describe, expect, test } from "vitest";
import {
  circles,
  eachImport,
  eachLine,
  except,
  isDecision,
  isInSlice,
  isOutward,
  isRoot,
  knowsSlices,
  mayNotHoldSql,
  mechanismOf,
  mechanisms,
  onlyOnNode,
  queryBuilders,
  reachesPastIndex,
  shared,
  sliceOf,
  slices,
  sqlText,
  unreasoned,
} from "./support/layers.ts";
import { readTree, reachedFrom, treeOf, type SourceTree } from "./support/source-tree.ts";

/*
 * How the program is layered, as rules that fail. Each is a sentence, what breaks it in a tree of
 * files, and an example that shows it would be caught.
 *
 *   entry → app, jobs → routes → pages → verbs → stores → decisions        (inward)
 *   slice → another slice's index.ts, never in a circle                    (sideways)
 *   slice → mechanism, never back                                          (down)
 */

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
    example: { "src/threads/post-reply.ts": 'const made = statement("insert into replies values (1)");' },
  },
  {
    sentence: "a slice changes what is stored by commit and reads it by read, never by a batch of its own",
    broken: (tree) => eachLine(tree.filter(isInSlice), "code", /\.(batch|script|transaction|execute)\(/),
    example: { "src/threads/post-reply.ts": "await db.batch([insertReply(reply)]);" },
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

  test("every folder of src is a slice, a mechanism or the command line", () => {
    const folders = new Set(
      project.map(({ path }) => /^src\/([^/]+)\//.exec(path)?.[1]).filter((name) => name !== undefined),
    );
    expect([...folders].filter((name) => ![...slices, ...mechanisms, "commands"].includes(name))).toEqual([]);
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
