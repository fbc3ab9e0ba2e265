import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire as requireFrom } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";
import { testFonts } from "./fonts.ts";

/** Renders as any Chromium and leaves out the windows round the pages: a third to a half less work for the same tests. */
const shell = "/usr/bin/chromium-headless-shell";

const usual = [
  shell,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

// Without the first four the browser keeps looking for servers that a test machine need not reach; a
// headless one needs no GPU process.
const flags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-gpu",
  "--no-first-run",
];

/** A headless Chromium with fonts for all the members' scripts. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [...flags, ...sandbox],
    env: { ...process.env, ...(await testFonts()) },
  });
}

/** The path of the one named by CHROMIUM, of one that is installed, or of one that it installs, saying so. */
export async function findBrowser(candidates = [process.env["CHROMIUM"], ...usual]): Promise<string> {
  const installed = candidates.find((path) => path && existsSync(path));
  return installed ?? installFromDebian() ?? (await installFromNpm());
}

/** undefined where Debian's packages cannot be installed. */
function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get") || !isDebian()) return undefined;
  console.log(
    "No Chromium here: installing Debian's headless shell of it with apt-get, which takes about a minute.",
  );
  const apt = (...args: string[]) =>
    spawnSync("apt-get", ["-q", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  const done = apt("update") && apt("install", "-y", "--no-install-recommends", "chromium-headless-shell");
  return done && existsSync(shell) ? shell : undefined;
}

/** Ubuntu's package is only a stub that asks for snap. */
function isDebian(): boolean {
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

const packaged = "@sparticuz/chromium@153.0.0";

/** A Chromium that comes in a package, for Linux on x64 and arm64. */
async function installFromNpm(): Promise<string> {
  const folder = resolve("node_modules/.cache/chromium");
  if (!existsSync(join(folder, "node_modules"))) {
    console.log(`No Chromium here: installing ${packaged} into node_modules/.cache/chromium.`);
    mkdirSync(folder, { recursive: true });
    const options = ["--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
    const npm = spawnSync("npm", ["install", ...options, packaged], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (npm.status !== 0)
      throw new Error("The browser tests need a Chromium: install one and name its path in CHROMIUM.");
  }
  const found = requireFrom(join(folder, "package.json")).resolve("@sparticuz/chromium");
  const { default: unpacked } = (await import(pathToFileURL(found).href)) as {
    default: { executablePath(): Promise<string> };
  };
  return unpacked.executablePath();
}
