/**
 * The one launcher: `node src/run.mjs <entry> [arguments…]` bundles src/<entry>.ts into
 * dist/<entry>.mjs and runs it in this process; an entry with a slash is a path from the root, for
 * the programs under tests/. What follows the entry reaches the program as process.argv.slice(2).
 */
import "./runtime.mjs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The same three are text in tests/vitest.config.ts and wrangler.toml; their types are in text-modules.d.ts. */
const loader = { ".sql": "text", ".css": "text", ".client.js": "text" };

await run(process.argv[2], process.argv.slice(3));

async function run(entry, args) {
  if (!entry) {
    console.error("Usage: node src/run.mjs <entry> [arguments…], for example: node src/run.mjs server");
    process.exit(2);
  }
  const program = await bundle(entry);
  process.argv = [process.argv[0], program, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(program).href);
}

/** Answers the bundle's path. An entry that does not build ends the process with esbuild's message. */
async function bundle(entry) {
  const source = entry.includes("/") ? entry : `src/${entry}.ts`;
  const name = source.replace(/^src\//, "").replace(/\.tsx?$/, "");
  const program = join(root, "dist", `${name.replaceAll("/", "-")}.mjs`);
  const esbuild = await import("esbuild");
  try {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [`./${source}`],
      outfile: program,
      bundle: true,
      write: false,
      platform: "node",
      target: "node26",
      format: "esm",
      packages: "external",
      jsx: "automatic",
      jsxImportSource: "hono/jsx",
      sourcemap: "linked",
      loader,
      logLevel: "warning",
    });
    for (const file of outputFiles) await replace(file.path, file.contents);
  } catch {
    process.exit(1);
  } finally {
    // The service is a child process of some 20 MB that would live as long as the server.
    await esbuild.stop();
  }
  return program;
}

/** Renaming is atomic, so a second launch never imports half a file of the first. */
async function replace(path, contents) {
  await mkdir(dirname(path), { recursive: true });
  const written = join(dirname(path), `.${basename(path)}.${process.pid}`);
  await writeFile(written, contents);
  await rename(written, path);
}
