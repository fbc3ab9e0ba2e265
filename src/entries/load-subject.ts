import type { Actor } from "../platform/actor.ts";
import type { Database } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { replyById, standing, standingOfReply } from "./reply-store.ts";
import { maySeeSubject, type Subject, type SubjectRef } from "./subject.ts";

/** The post that this actor may see; otherwise it is as if it were not there. */
export async function loadSubject(
  db: Pick<Database, "batch">,
  actor: Actor,
  { kind, id }: SubjectRef,
): Promise<Result<Subject>> {
  const isReply = kind === "reply";
  const [[entry], [reply]] = await read(
    db,
    isReply ? standingOfReply(id) : standing(id),
    replyById(isReply ? id : ""),
  );
  if (!entry || (isReply && !reply)) return refused({ kind: "missing" });
  const subject = { kind, id, entry, reply };
  return maySeeSubject(actor, subject) ? done(subject) : refused({ kind: "missing" });
}
