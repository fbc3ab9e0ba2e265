import { expect, test } from "vitest";
import { importPath } from "../../src/exchange/index.ts";
import type { Database } from "../../src/platform/db/database.ts";
import { testHub } from "../support/app.ts";
import { freshDatabase } from "../support/fresh-database.ts";
import { folderWith } from "./files.ts";
import { inputOf } from "./inputs.ts";
import { contentsOf } from "./contents.ts";

/** The database of a process that dies at its nth write, before or after the write has landed. */
function dying(db: Database, at: number, when: "before" | "after"): Database {
  let writes = 0;
  return {
    ...db,
    async batch(statements, mode) {
      if (mode === "write") writes++;
      if (mode === "write" && writes === at && when === "before") throw new Error("killed");
      const answers = await db.batch(statements, mode);
      if (mode === "write" && writes === at) throw new Error("killed");
      return answers;
    },
  };
}

test(
  "an import that dies at any of its writes, and is started again, leaves the rows of one that did not",
  { timeout: 60_000 },
  async () => {
    const folder = folderWith(inputOf(5));
    const options = { recent: false, batchSize: 2 };
    const whole = await testHub();
    const reference = await importPath(whole.deps, folder, options);
    const contents = await contentsOf(whole.db);
    let died = true;
    for (let n = 1; died; n++) {
      for (const when of ["before", "after"] as const) {
        const db = await freshDatabase();
        const hub = await testHub({ db });
        died = await importPath({ ...hub.deps, db: dying(db, n, when) }, folder, options).then(
          () => false,
          () => true,
        );
        // The first write says when it began; from then on a later start must not show.
        if (n > 1) hub.clock.advance(3_600_000);
        const [unfinished] = await hub.rows("select file from import_progress");
        const report = await importPath(hub.deps, folder, options);
        // One that had not ended says what both of its runs did.
        if (unfinished) expect(report.kinds, `write ${n} ${when}`).toEqual(reference.kinds);
        if (unfinished) expect(report.skipped, `write ${n} ${when}`).toEqual(reference.skipped);
        expect(await contentsOf(db), `write ${n} ${when}`).toEqual(contents);
        db.close();
      }
      if (!died) expect(n).toBeGreaterThan(20);
    }
  },
);
