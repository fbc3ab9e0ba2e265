export { addIssue, type PastIssue } from "./add-issue.ts";
export { releaseAndPlan } from "./release-and-plan.ts";
export { newsletterRoutes } from "./routes.tsx";
export { issueHtml } from "./archive-page.tsx";
export { archiveVersion, issuesForFeed, publicIssueNumbers, type FeedIssue } from "./archive-store.ts";
