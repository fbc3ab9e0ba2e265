/** `node src/bundle.mjs <source> <program>`: bundles a TypeScript entry into one file that Node runs. */
import { mkdir, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The same three are text in tests/vitest.config.ts and wrangler.toml; their types are in text-modules.d.ts. */
const loader = { ".sql": "text", ".css": "text", ".client.js": "text" };

/**
 * Packages are bundled, since what the program does not use of them is then never loaded: an idle server
 * takes 95 MB instead of 205. Apart from libsql, which is native, and nodemailer, which few hubs load, these are the tools of tests/.
 */
const external = [
  "libsql",
  "nodemailer",
  "esbuild",
  "playwright-core",
  "axe-core",
  "vitest",
  "wawoff2",
  "wrangler",
];

/** What is CommonJS in the bundle asks for Node's own modules by it. */
const banner = `import { createRequire } from "node:module"; globalThis.require = createRequire(import.meta.url);`;

await bundle(process.argv[2], process.argv[3]);

/** An entry that does not build ends this process with esbuild's message. */
async function bundle(source, program) {
  const options = {
    absWorkingDir: dirname(dirname(fileURLToPath(import.meta.url))),
    entryPoints: [`./${source}`],
    outfile: program,
    bundle: true,
    write: false,
    platform: "node",
    target: "node26",
    format: "esm",
    external,
    banner: { js: banner },
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcemap: "linked",
    sourcesContent: false,
    legalComments: "none",
    loader,
    logLevel: "warning",
  };
  try {
    const { outputFiles } = await build(options);
    for (const { path, contents } of outputFiles) await replace(path, contents);
  } catch {
    process.exit(1);
  }
  // esbuild's service would keep this process alive a moment longer.
  process.exit(0);
}

/** Renaming is atomic, so a second launch never imports half a file of the first. */
async function replace(path, contents) {
  await mkdir(dirname(path), { recursive: true });
  const written = join(dirname(path), `.${basename(path)}.${process.pid}`);
  await writeFile(written, contents);
  await rename(written, path);
}
