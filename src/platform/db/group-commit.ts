import type { Answer, Statement } from "./database.ts";

/** What a group needs of a database: one batch as a transaction of its own, and several statements in the one that is open. */
export type Transactions = {
  /** Begins, runs all, commits; rolls back and throws where one fails. */
  alone(batch: readonly Statement[]): Answer[];
  begin(): void;
  /** Runs a batch within the open transaction; undoes it, and only it, and throws where one of its statements fails. */
  within(batch: readonly Statement[]): Answer[];
  commit(): void;
  rollBack(): void;
  isOpen(): boolean;
  /** Runs `attempt` until no other process is in its way. */
  untilFree<T>(attempt: () => T): Promise<T>;
};

type Waiting = {
  batch: readonly Statement[];
  resolve(answers: Answer[]): void;
  reject(error: unknown): void;
};

const mostAtOnce = 64;

/**
 * Write batches of one turn of the event loop as one transaction, each behind a savepoint of its own: what one is refused touches
 * no other, and nobody is answered before all of it is committed. A transaction costs as much as the batches of a reply, so a busy
 * hub commits twice as fast; a lone batch waits for the end of the turn it came in.
 */
export function groupCommit(db: Transactions) {
  const waiting: Waiting[] = [];
  let running = false;

  async function runAll() {
    while (waiting.length > 0) await runGroup(db, waiting.splice(0, mostAtOnce));
    running = false;
  }

  return (batch: readonly Statement[]): Promise<Answer[]> =>
    new Promise((resolve, reject) => {
      waiting.push({ batch, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(() => void runAll());
    });
}

async function runGroup(db: Transactions, group: readonly Waiting[]): Promise<void> {
  const tell =
    group.length > 1 ? await db.untilFree(() => together(db, group)).catch(() => undefined) : undefined;
  if (tell) return tell();
  // Alone, or the transaction did not hold (a full disk, say) and nobody's batch is in: each shows for itself.
  for (const { batch, resolve, reject } of group)
    await db.untilFree(() => db.alone(batch)).then(resolve, reject);
}

/** All in one transaction; answers what to tell those who wait, once it is committed. */
function together(db: Transactions, group: readonly Waiting[]): () => void {
  db.begin();
  try {
    const tellings = group.map((one) => outcome(db, one));
    db.commit();
    return () => {
      for (const tell of tellings) tell();
    };
  } catch (error) {
    if (db.isOpen()) db.rollBack();
    throw error;
  }
}

function outcome(db: Transactions, { batch, resolve, reject }: Waiting): () => void {
  try {
    const answers = db.within(batch);
    return () => resolve(answers);
  } catch (error) {
    // Some errors end the whole transaction.
    if (!db.isOpen()) throw error;
    return () => reject(error);
  }
}
