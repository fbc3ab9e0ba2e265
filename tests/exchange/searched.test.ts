import { expect, test } from "vitest";
import { findingsOf } from "../../src/commands/doctor.ts";
import { importPath } from "../../src/exchange/index.ts";
import { seedHub } from "../../src/seeding/index.ts";
import { testHub, type TestHub } from "../support/app.ts";
import { folderWith, jsonl } from "./files.ts";
import { aMessage, aThread, inputOf } from "./inputs.ts";

const options = { recent: false, batchSize: 4 };

async function broken(hub: TestHub) {
  return (await findingsOf(hub.db)).filter((one) => one.broken.length > 0).map(({ truth }) => truth);
}

const rowsOf = async (hub: TestHub, q: string) =>
  (await hub.visitor().page(`/search?q=${q}`)).split('<li class="row ').length - 1;

test("what an import brings is found, and what its source says later, whenever the index comes to it", async () => {
  const hub = await testHub();
  const messages = (said: string) =>
    jsonl(
      aMessage(1, 0, { body_markdown: `Opening${said}` }),
      aMessage(1, 1, { body_markdown: `Reply${said}` }),
    );
  const thread = { "discussions/threads.jsonl": jsonl(aThread(1)) };
  await importPath(hub.deps, folderWith(thread), options);
  await hub.settle();
  expect(await rowsOf(hub, "exporters+learn")).toBe(1);
  for (const said of ["first", "second"]) {
    await importPath(
      hub.deps,
      folderWith({ ...thread, "discussions/thread_messages.jsonl": messages(said) }),
      options,
    );
    await hub.settle();
    expect([await rowsOf(hub, `opening${said}`), await rowsOf(hub, `reply${said}`)]).toEqual([1, 1]);
    expect(await broken(hub)).toEqual([]);
  }
  expect([await rowsOf(hub, "openingfirst"), await rowsOf(hub, "replyfirst")]).toEqual([0, 0]);
});

test("calls, methodologies and discussions of an import are found, and so is the whole demo", async () => {
  const hub = await testHub();
  await importPath(hub.deps, folderWith(inputOf(5)), options);
  await seedHub(hub.deps, "demo");
  await hub.settle();
  for (const word of ["call", "walk", "exporters", "voucher"])
    expect(await rowsOf(hub, word), word).toBeGreaterThan(1);
  expect(await broken(hub)).toEqual([]);
}, 60_000);
