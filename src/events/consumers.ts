import { digestCandidates } from "../digests/index.ts";
import { voices } from "../home/index.ts";
import { refreshIssues, stopAlerts } from "../newsletter/index.ts";
import { approvalMails, notifications, replyMails } from "../notifications/index.ts";
import { searchIndex } from "../search/index.ts";
import { pauseNews } from "../sending/index.ts";
import type { Consumer } from "./consumer.ts";

/** Every reaction of the hub to what happens. Order carries no meaning: each has its own cursor. */
export const consumers: readonly Consumer[] = [
  digestCandidates,
  notifications,
  approvalMails,
  replyMails,
  voices,
  searchIndex,
  pauseNews,
  stopAlerts,
  refreshIssues,
];
