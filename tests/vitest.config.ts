import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import type { Vite } from "vitest/node";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The files that src/run.mjs and wrangler.toml load as text too. */
const textModules: Vite.Plugin = {
  name: "text-modules",
  enforce: "pre",
  async resolveId(source, importer) {
    if (!/\.(sql|css|client\.js)$/.test(source)) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && `${found.id}?raw`;
  },
};

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    reporters: ["default"],
    projects: [
      onNode(
        "node",
        ["tests/**/*.test.{ts,tsx}"],
        ["tests/edge/**", "tests/browser/**", "tests/kill/**", "tests/soak/**"],
      ),
      onNode("kill", ["tests/kill/**/*.test.ts"]),
      onNode("browser", ["tests/browser/**/*.test.{ts,tsx}"]),
      onNode("soak", ["tests/soak/**/*.test.{ts,tsx}"]),
      onWorkerd("edge", ["tests/**/*.test.{ts,tsx}"], onlyForNode()),
    ],
  },
});

function onNode(name: string, include: string[], exclude: string[] = []): TestProjectInlineConfiguration {
  return {
    root,
    plugins: [textModules],
    test: {
      name,
      include,
      exclude,
      globalSetup: [
        "tests/support/programs-setup.ts",
        ...(name === "browser" ? ["tests/support/browser-setup.ts"] : []),
      ],
      pool: "forks",
      // A test has its own hub, so files can share what they import; on workerd they do, too. Kills keep apart.
      isolate: name === "kill" || name === "soak",
      // Without it vitest empties every .css file, even one imported as text.
      css: true,
      testTimeout: { kill: 5 * 60_000, soak: 30 * 60_000 }[name] ?? 20_000,
      hookTimeout: 60_000,
    },
  };
}

/**
 * The tests of the hub itself run in both homes. What stays on Node: the tools, and a test that opens
 * files, ports, processes or the embedded database itself.
 */
function onlyForNode(): string[] {
  const tools = ["browser", "kill", "soak", "bench", "support", "exchange", "seed"].map(
    (folder) => `tests/${folder}/**`,
  );
  const tests = readdirSync(`${root}tests`, { recursive: true, encoding: "utf8" })
    .map((name) => `tests/${name}`)
    .filter((path) => /\.test\.tsx?$/.test(path));
  const native =
    /\/embedded\.ts"|\/source-tree\.ts"|\/((resend|smtp)-stub|lying-provider)\.ts"|"node:(fs|child_process|http|net|os)|"libsql"|process\.cpuUsage/;
  return [...tools, ...tests.filter((path) => native.test(readFileSync(`${root}${path}`, "utf8")))];
}

/** Runs the tests themselves inside workerd, with src/worker.ts as `exports.default` of "cloudflare:workers". */
function onWorkerd(name: string, include: string[], exclude: string[]): TestProjectInlineConfiguration {
  return {
    root,
    plugins: [
      textModules,
      cloudflareTest(({ inject }) => ({
        wrangler: { configPath: "./wrangler.toml" },
        miniflare: { bindings: inject("edgeVars") },
      })),
    ],
    // testHub() then has its database over HTTP, and any test that uses nothing else of Node runs here too.
    resolve: {
      alias: [
        { find: /^\.\/fresh-database\.ts$/, replacement: `${root}tests/support/fresh-database.edge.ts` },
      ],
    },
    test: {
      name,
      include,
      exclude,
      globalSetup: ["tests/support/edge-setup.ts"],
      isolate: false,
      css: true,
      testTimeout: 20_000,
      hookTimeout: 60_000,
    },
  };
}
