import { isModerator, type Actor } from "../platform/actor.ts";
import type { Work } from "../platform/context.ts";
import { read } from "../platform/db/query.ts";
import { done, refused, type Refusal, type Result } from "../platform/result.ts";
import type { Issue } from "./newsletter.ts";
import { issueById, issueOf } from "./issue-store.ts";

/** What keeps somebody from editing the newsletter; undefined for an editor. */
export function refusalOf(actor: Actor): Refusal | undefined {
  if (actor.kind === "visitor") return { kind: "sign-in" };
  return isModerator(actor) ? undefined : { kind: "forbidden" };
}

/** An issue for whoever edits the newsletter. */
export async function findIssue({ db }: Pick<Work, "db">, actor: Actor, id: string): Promise<Result<Issue>> {
  const refusal = refusalOf(actor);
  if (refusal) return refused(refusal);
  const [[row]] = await read(db, issueById({ id }));
  return row ? done(issueOf(row)) : refused({ kind: "missing" });
}
