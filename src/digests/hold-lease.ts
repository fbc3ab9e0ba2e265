import type { Work } from "../platform/context.ts";
import { commit } from "../platform/db/commit.ts";
import type { Statement } from "../platform/db/database.ts";
import { read } from "../platform/db/query.ts";
import { dropLease, holderOf, renewLease, takeLease } from "./lease-store.ts";

/** A right to do something alone, in real time whatever `--at` says. `guard` renews it in a batch that must not go without. */
export type Lease = {
  guard(): ReturnType<typeof renewLease>;
  renew(): Promise<boolean>;
  drop(): Promise<void>;
};

/** Undefined when somebody else holds it. It runs out `lifeMs` after its last renewal, so a dead holder blocks nobody for long. */
export async function holdLease(
  { db, clock, ids, holder: self }: Pick<Work, "db" | "clock" | "ids" | "holder">,
  name: string,
  lifeMs: number,
): Promise<Lease | undefined> {
  const holder = self ? `${self.mark}/${ids.make()}` : ids.make();
  const isDone = async (guard: Statement) =>
    (await commit(db, { guard, changes: [], events: [] })).outcome === "done";
  const take = () => isDone(takeLease(name, holder, clock.now(), clock.now() + lifeMs));
  const guard = () => renewLease(name, holder, clock.now() + lifeMs);
  const renew = () => isDone(guard());
  if (!(await take()) && !((await buryDead()) && (await take()))) return undefined;
  const drop = async () => void (await commit(db, { changes: [dropLease(name, holder)], events: [] }));
  return { guard, renew, drop };

  /** A leader of this machine that was killed will not come back: its lease need not be waited for. */
  async function buryDead(): Promise<boolean> {
    const [[other]] = await read(db, holderOf(name));
    if (!other || !self?.isGone(other)) return false;
    await commit(db, { changes: [dropLease(name, other)], events: [] });
    return true;
  }
}
