import { threads } from "../../db/schema/index.ts";
import type { Statement } from "../platform/db/database.ts";
import { insert } from "../platform/db/write.ts";
import type { NewThread } from "./new-thread.ts";

export function insertThread({ id, flavour, accepted, locked, pinned }: NewThread): Statement {
  return insert(threads, {
    entryId: id,
    flavour,
    acceptedReplyId: accepted?.replyId ?? null,
    resolvedAt: accepted?.at ?? null,
    resolvedBy: accepted?.by ?? null,
    lockedAt: locked?.at ?? null,
    lockedBy: locked?.by ?? null,
    pinnedAt: pinned?.at ?? null,
    pinnedBy: pinned?.by ?? null,
  });
}
