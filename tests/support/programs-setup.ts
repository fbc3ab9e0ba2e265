import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder for the programs that this run builds, so that each is built once for all its files. */
    programs: string;
  }
}

const drills = fileURLToPath(new URL("../../dist/drills/", import.meta.url));

/** Within the project, where a program finds the packages that it does not carry. */
export function setup(project: TestProject): () => void {
  mkdirSync(drills, { recursive: true });
  const folder = mkdtempSync(join(drills, "run-"));
  project.provide("programs", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
