export { digestRoutes } from "./digest-routes.tsx";
export { oneTapRoutes } from "./one-tap-routes.tsx";
export { webhookRoutes } from "./webhook-routes.ts";
export { digestCandidates } from "./collect-candidates.ts";
export { planDigests, type PlanCounts, type PlanOptions } from "./plan-digests.ts";
export { planDue, planOn, sendDue } from "./run-due.ts";
export { sendDigests, type SendCounts, type SendOptions } from "./send-digests.ts";
export { purgeDigests } from "./purge-digests.ts";
export { pauseRun, resumeRun, steerRun, type PauseReason } from "./pause-run.ts";
export { restOfProvider } from "./lease-store.ts";
export { retryBatch, retryStopped, type Retried } from "./retry-batch.ts";
export { previewDigest, type Preview } from "./preview-digest.ts";
export { digestStatus, type DigestStatus } from "./report-digests.ts";
export { replaceShells, stopRun } from "./stop-run-store.ts";
export { frameOf } from "./frame.ts";
export { letterOf, linksOf } from "./envelope.ts";
export { findDigest, isLetter, type FoundDigest } from "./find-digest.ts";
export type { BatchRow, Frame, Item, PartRow, RecipientRow } from "./digest-run.ts";
export { interestLabels } from "./candidate-store.ts";
export {
  countInRun,
  freezeRun,
  insertBatches,
  insertParts,
  insertRecipients,
  insertRun,
} from "./planning-store.ts";
export { previewReader, type MadeUpReader } from "./preview-reader.ts";
