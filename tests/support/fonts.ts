import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { decompress } from "wawoff2";

const families = [
  "sans",
  "serif",
  "sans-mono",
  "sans-arabic",
  "sans-devanagari",
  "sans-hebrew",
  "sans-jp",
  "sans-kr",
  "sans-sc",
];

/**
 * Gives the browser the scripts our members write, and no other font, so that a page looks the same
 * on a bare machine as on a desktop. Answers what to set in the browser's environment.
 */
export async function testFonts(): Promise<{ FONTCONFIG_FILE: string }> {
  const folder = resolve(`node_modules/.cache/fonts-${families.length}`);
  if (!existsSync(folder)) await unpack(folder);
  return { FONTCONFIG_FILE: join(folder, "fonts.conf") };
}

/** The packages carry woff2, which Chromium takes from the web but not from fontconfig. */
async function unpack(folder: string): Promise<void> {
  const unpacked = `${folder}.${process.pid}`;
  mkdirSync(unpacked, { recursive: true });
  for (const family of families) {
    const files = `node_modules/@fontsource-variable/noto-${family}/files`;
    for (const name of readdirSync(files).filter((each) => isWanted(family, each))) {
      const font = await decompress(readFileSync(join(files, name)));
      writeFileSync(join(unpacked, name.replace(".woff2", ".ttf")), font);
    }
  }
  writeFileSync(join(unpacked, "fonts.conf"), fontconfig(folder));
  try {
    renameSync(unpacked, folder);
  } catch {
    // Another test worker was first.
    rmSync(unpacked, { recursive: true });
  }
}

/** Each family comes in several axes, a file a range of characters; Latin is left to the three made for it. */
function isWanted(family: string, file: string): boolean {
  if (!file.endsWith("-wght-normal.woff2")) return false;
  return /^(serif|sans(-mono)?)$/.test(family) || !/-(latin|latin-ext|cyrillic|greek|vietnamese)-/.test(file);
}

function fontconfig(folder: string): string {
  const prefer = (generic: string, family: string) =>
    `<alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
  ${["sans-serif", "system-ui"].map((generic) => prefer(generic, "Noto Sans")).join("\n  ")}
  ${prefer("serif", "Noto Serif")}
  ${prefer("monospace", "Noto Sans Mono")}
</fontconfig>
`;
}
