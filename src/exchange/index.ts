export { importPath, type ImportOptions } from "./import-path.ts";
export type { ImportReport } from "./report.ts";
export { sayReport, showProgress } from "./say-progress.ts";
