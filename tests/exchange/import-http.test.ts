import { expect, test } from "vitest";
import { importPath } from "../../src/exchange/index.ts";
import { openHttp } from "../../src/platform/db/http.ts";
import { testHub } from "../support/app.ts";
import { startHrana } from "../support/hrana.ts";
import { contentsOf } from "./contents.ts";
import { folderWith } from "./files.ts";
import { inputOf } from "./inputs.ts";

test(
  "over HTTP an import leaves the same rows, also when answers are lost and requests refused",
  { timeout: 60_000 },
  async () => {
    const folder = folderWith(inputOf(5));
    const options = { recent: false, batchSize: 4 };
    const embedded = await testHub();
    const reference = await importPath(embedded.deps, folder, options);

    const hrana = await startHrana();
    const hub = await testHub({ db: openHttp(hrana.url, undefined) });
    // A write of each kind that has events, of one that has none, and a request that never arrived.
    hrana.fail({ kind: "answer lost", matching: /insert into calls/ });
    hrana.fail({ kind: "answer lost", matching: /methodology_versions set version/ });
    hrana.fail({ kind: "refused", matching: /insert into replies/ });
    const report = await importPath(hub.deps, folder, options);
    expect(report).toEqual(reference);
    expect(await contentsOf(hub.db)).toEqual(await contentsOf(embedded.db));
    await hrana.stop();
  },
);
