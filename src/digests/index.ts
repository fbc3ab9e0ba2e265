export { digestCandidates } from "./collect-candidates.ts";
export { planDigests, type PlanCounts, type PlanOptions } from "./plan-digests.ts";
export { planDue, sendDue } from "./run-due.ts";
export { sendDigests, type SendCounts, type SendOptions } from "./send-digests.ts";
