export { addIssue, type PastIssue } from "./add-issue.ts";
export { releaseAndPlan } from "./release-and-plan.ts";
export { newsletterRoutes } from "./routes.tsx";
export { issueHtml } from "./archive-page.tsx";
export { publicIssueNumbers } from "./archive-store.ts";
export type { FeedIssue } from "./feed-store.ts";
export { readFeed } from "./read-feed.ts";
export { refreshIssues } from "./refresh-issues.ts";
export { stopAlerts } from "./stop-alerts.ts";
