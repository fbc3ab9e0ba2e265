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
      onNode("node", ["tests/**/*.test.{ts,tsx}"], ["tests/edge/**", "tests/browser/**", "tests/soak/**"]),
      onNode("browser", ["tests/browser/**/*.test.{ts,tsx}"]),
      onNode("soak", ["tests/soak/**/*.test.{ts,tsx}"]),
      onWorkerd("edge", ["tests/edge/**/*.test.{ts,tsx}"]),
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
      globalSetup: name === "browser" ? ["tests/support/browser-setup.ts"] : [],
      pool: "forks",
      // Without it vitest empties every .css file, even one imported as text.
      css: true,
      testTimeout: name === "soak" ? 30 * 60_000 : 20_000,
      hookTimeout: 60_000,
    },
  };
}

/** Runs the tests themselves inside workerd, with src/worker.ts as `exports.default` of "cloudflare:workers". */
function onWorkerd(name: string, include: string[]): TestProjectInlineConfiguration {
  return {
    root,
    plugins: [
      textModules,
      cloudflareTest(({ inject }) => ({
        wrangler: { configPath: "./wrangler.toml" },
        miniflare: { bindings: inject("edgeVars") },
      })),
    ],
    test: {
      name,
      include,
      globalSetup: ["tests/support/edge-setup.ts"],
      testTimeout: 20_000,
      hookTimeout: 60_000,
    },
  };
}
