import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { excerpt, renderMarkdown } from "../../src/ui/markdown/index.ts";
import { sanitise } from "../../src/ui/markdown/sanitise.ts";

const corpus = fileURLToPath(new URL("../../../shared/data/dev/", import.meta.url));
const lines = (file: string) =>
  readFileSync(corpus + file, "utf8")
    .split("\n")
    .filter(Boolean);

const SETS: Record<string, () => string[]> = {
  "thread messages": () =>
    lines("discussions/thread_messages.jsonl").map((line) => JSON.parse(line).body_markdown),
  "formatted comments": () =>
    lines("discussions/markdown/comments.jsonl").map((line) => JSON.parse(line).markdown),
  "methodology cards": () =>
    readdirSync(`${corpus}methodologies`)
      .filter((file) => file.endsWith(".md"))
      .map((file) =>
        readFileSync(`${corpus}methodologies/${file}`, "utf8").replace(/^---\n[^]*?\n---\n/, ""),
      ),
  "texts in 25 languages": () => lines("languages/texts.jsonl").map((line) => JSON.parse(line).text),
};

/** Milliseconds of CPU per 10 KB, the best of three where the first is slow. Short texts are left out: the clock is too coarse for them. */
function cost(source: string): number {
  if (source.length < 1000) return 0;
  let best = Infinity;
  for (let tries = 0; tries < 3 && (best / 1000) * 10_240 > 25 * source.length; tries++) {
    const before = process.cpuUsage();
    renderMarkdown(source);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return ((best / 1000) * 10_240) / source.length;
}

describe.runIf(existsSync(`${corpus}discussions`))("what people really wrote", () => {
  test.each(Object.entries(SETS))(
    "%s: read as Markdown, quickly, and already as sanitised",
    (_name, read) => {
      const sources = read();
      let plain = 0;
      for (const source of sources) {
        const rendered = renderMarkdown(source, { idPrefix: "r1-" });
        if (rendered.plain) plain++;
        expect(sanitise(rendered.html) === rendered.html).toBe(true);
        expect(excerpt(rendered.html, 200).length).toBeLessThanOrEqual(200);
        expect(cost(source)).toBeLessThanOrEqual(50);
      }
      expect(sources.length).toBeGreaterThan(200);
      expect(plain / sources.length).toBeLessThan(0.003);
    },
  );
});
