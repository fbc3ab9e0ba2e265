export { composeReplyMails } from "./compose-reply-mails.ts";
export { replyMails } from "./queue-reply-mails.ts";
export { stopMailsRoutes } from "./stop-mails-routes.tsx";
export { approvalMails } from "./write-approval-mails.ts";
export { markEntryRead } from "./notification-store.ts";
export { notifications } from "./notify-members.ts";
export { notificationRoutes } from "./routes.tsx";
