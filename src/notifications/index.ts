export { approvalMails } from "./write-approval-mails.ts";
export { markEntryRead } from "./notification-store.ts";
export { notifications } from "./notify-members.ts";
export { notificationRoutes } from "./routes.tsx";
